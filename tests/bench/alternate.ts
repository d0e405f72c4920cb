import { median } from "./bench.ts";

/** Rates of works that took turns. */
export interface Rates {
  /** Times a second, the median of its turns. */
  rate(name: string): number;
  /** Of the rates of one round, the median over the rounds: what else the machine did in a round fell on both. */
  ratio(name: string, peer: string): number;
}

/** Lets works take turns, each for a while, and again; a fifth of the rounds warm up and do not count. */
export async function alternate(
  works: Record<string, () => unknown>,
  { rounds, turnMs }: { rounds: number; turnMs: number },
): Promise<Rates> {
  const rates = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  const warmUp = Math.ceil(rounds / 5);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const measured = await rateOf(work, turnMs);
      if (round >= warmUp) rates.get(name)?.push(measured);
    }
  }
  const of = (name: string) => rates.get(name) ?? [];
  return {
    rate: (name) => median(of(name)),
    ratio: (name, peer) => median(of(name).map((one, round) => one / (of(peer)[round] ?? Number.NaN))),
  };
}

async function rateOf(work: () => unknown, turnMs: number): Promise<number> {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < turnMs) {
    await work();
    count++;
  }
  return (count * 1000) / (performance.now() - start);
}
