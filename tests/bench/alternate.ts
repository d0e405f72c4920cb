import { median } from "./bench.ts";

/** Rates of works that took turns, per second of processor time of all threads: what else the machine does changes them little. */
export interface Rates {
  /** Times a second, the median of its turns. */
  rate(name: string): number;
  /** Of the rates of one round, the median over the rounds: what else the machine did in a round fell on both. */
  ratio(name: string, peer: string): number;
}

/** Lets works take turns, each for a while, and again. Before any turn counts each has run for `warmUpMs`, so that all of them are compiled. */
export async function alternate(
  works: Record<string, () => unknown>,
  { rounds, turnMs, warmUpMs }: { rounds: number; turnMs: number; warmUpMs: number },
): Promise<Rates> {
  for (const work of Object.values(works)) await rateOf(work, warmUpMs);
  const rates = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) rates.get(name)?.push(await rateOf(work, turnMs));
  }
  const of = (name: string) => rates.get(name) ?? [];
  return {
    rate: (name) => median(of(name)),
    ratio: (name, peer) => median(of(name).map((one, round) => one / (of(peer)[round] ?? Number.NaN))),
  };
}

async function rateOf(work: () => unknown, turnMs: number): Promise<number> {
  const start = process.cpuUsage();
  const end = performance.now() + turnMs;
  let count = 0;
  while (performance.now() < end) {
    await work();
    count++;
  }
  const { user, system } = process.cpuUsage(start);
  return (count * 1e6) / (user + system);
}
