import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { type Figure, median } from "../bench.ts";

const MEGABYTE = 1_000_000;

/** Writes a view and hands over each piece; waits where the writer waits. */
export type Writer = (sink: (chunk: Uint8Array) => void) => void | Promise<void>;

export interface Run {
  seconds: number;
  rows: number;
  firstMs: number;
  bytes: number;
  /** The most the process grew by. */
  grewMb: number;
}

/** Runs each writer in turn; the first round only warms up, unless there is one alone. */
export async function compareWriters<Name extends string>(
  say: (line: string) => void,
  view: PublishedView,
  { writers, rounds }: { writers: Record<Name, Writer>; rounds: number },
): Promise<Record<Name, Run[]>> {
  const runs = Object.fromEntries(Object.keys(writers).map((name) => [name, [] as Run[]])) as Record<Name, Run[]>;
  let rows = 0;
  for (const series of view.series()) rows += series.rows.length;
  for (let round = rounds === 1 ? 1 : 0; round <= rounds; round++)
    for (const name of Object.keys(writers) as Name[]) {
      const run = await measureWriter(writers[name], rows);
      const speed = Math.round(run.rows / run.seconds).toLocaleString("en");
      say(`${name}, round ${round}: ${speed} rows/s, first byte ${run.firstMs.toFixed(1)} ms, +${Math.round(run.grewMb)} MB`);
      if (round > 0) runs[name].push(run);
    }
  return runs;
}

export async function measureWriter(write: Writer, rows: number): Promise<Run> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const startedAt = performance.now();
  let [firstMs, bytes, peak, chunks] = [0, 0, before, 0];
  await write((chunk) => {
    if (bytes === 0) firstMs = performance.now() - startedAt;
    bytes += chunk.length;
    if (chunks++ % 16 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  });
  peak = Math.max(peak, process.memoryUsage.rss());
  return { seconds: (performance.now() - startedAt) / 1000, rows, firstMs, bytes, grewMb: (peak - before) / MEGABYTE };
}

/** Ours beside a peer, by the median of the rounds' ratios; `least` is the bound. */
export function rate<Name extends string>(
  name: string,
  runs: Record<Name, Run[]>,
  { own, peer, against, least }: { own: Name; peer: Name; against: string; least?: number },
): Figure {
  const ratio = median(runs[own].map(({ seconds }, round) => (runs[peer][round]?.seconds ?? Number.NaN) / seconds));
  return {
    name,
    value: speed(runs[own]),
    unit: "rows/s",
    against: { name: `${against} (${Math.round(speed(runs[peer])).toLocaleString("en")})`, ratio },
    ...(least !== undefined && { bound: { least } }),
  };
}

export function speed(runs: readonly Run[]): number {
  return median(runs.map(({ rows, seconds }) => rows / seconds));
}

export function mostMb(runs: readonly Run[]): number {
  return Math.max(...runs.map(({ grewMb }) => grewMb));
}
