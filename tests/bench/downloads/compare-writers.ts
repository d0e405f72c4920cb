import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { type Figure, median } from "../bench.ts";

const MEGABYTE = 1_000_000;

/** Writes a view and hands over each piece; waits where the writer waits. */
export type Writer = (sink: (chunk: Uint8Array) => void) => void | Promise<void>;

export interface Run {
  seconds: number;
  /** Processor time of all threads, which does not count what others on the machine take. */
  cpuSeconds: number;
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
      const [clock, cpu] = [run.seconds, run.cpuSeconds].map((seconds) => Math.round(run.rows / seconds).toLocaleString("en"));
      say(
        `${name}, round ${round}: ${clock} rows/s, ${cpu} by processor time, first byte ${run.firstMs.toFixed(1)} ms, +${Math.round(run.grewMb)} MB`,
      );
      if (round > 0) runs[name].push(run);
    }
  return runs;
}

export async function measureWriter(write: Writer, rows: number): Promise<Run> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const [startedAt, startedCpu] = [performance.now(), process.cpuUsage()];
  let [firstMs, bytes, peak, chunks] = [0, 0, before, 0];
  await write((chunk) => {
    if (bytes === 0) firstMs = performance.now() - startedAt;
    bytes += chunk.length;
    if (chunks++ % 16 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  });
  peak = Math.max(peak, process.memoryUsage.rss());
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(startedCpu);
  return { seconds, cpuSeconds: (user + system) / 1e6, rows, firstMs, bytes, grewMb: (peak - before) / MEGABYTE };
}

/**
 * Ours beside a peer, by the median of the rounds' ratios; `least` is the bound. By the processor's time where both work in one thread, so that the
 * ratio is that of a quiet machine; by the clock where one of them uses several.
 */
export function rate<Name extends string>(
  name: string,
  runs: Record<Name, Run[]>,
  {
    own,
    peer,
    against,
    least,
    by = "cpuSeconds",
  }: { own: Name; peer: Name; against: string; least?: number; by?: "seconds" | "cpuSeconds" },
): Figure {
  const ratio = median(runs[own].map((run, round) => (runs[peer][round]?.[by] ?? Number.NaN) / run[by]));
  return {
    name,
    value: speed(runs[own], by),
    unit: "rows/s",
    against: { name: `${against} (${Math.round(speed(runs[peer], by)).toLocaleString("en")})`, ratio },
    ...(least !== undefined && { bound: { least } }),
  };
}

function speed(runs: readonly Run[], by: "seconds" | "cpuSeconds"): number {
  return median(runs.map((run) => run.rows / run[by]));
}

export function mostMb(runs: readonly Run[]): number {
  return Math.max(...runs.map(({ grewMb }) => grewMb));
}
