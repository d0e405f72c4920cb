/** All places are taken and as many wait as may. */
export class QueueFull extends Error {
  constructor() {
    super("too many pictures are being drawn");
    this.name = "QueueFull";
  }
}

/** Lets a few works run at once and a few more wait. */
export interface RenderQueue {
  /** Runs the work when its turn comes. Rejects with `QueueFull` when too many wait already. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** A queue with `atOnce` places for works that run and `waiting` for those that wait their turn. */
export function createRenderQueue({ atOnce, waiting }: { atOnce: number; waiting: number }): RenderQueue {
  const turns: (() => void)[] = [];
  let running = 0;
  return {
    run: async (work) => {
      if (running >= atOnce) {
        if (turns.length >= waiting) throw new QueueFull();
        await new Promise<void>((resolve) => turns.push(resolve));
      } else {
        running++;
      }
      try {
        return await work();
      } finally {
        const next = turns.shift();
        if (next === undefined) running--;
        else next();
      }
    },
  };
}
