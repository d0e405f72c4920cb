import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { DraftDetail, LedgerChange } from "#domain/resources/desk/draft.ts";
import { type Bench, type Figure, median } from "./bench.ts";
import { type DeskPerson, makeAccount, signIn } from "./desk-person.ts";
import { areaId, indicatorId, shapeOf } from "./synthetic-catalogue.ts";
import { writeSyntheticSite } from "./synthetic-ledger.ts";
import { linkProgram, startSynthetic } from "./synthetic-server.ts";

const ROUNDS = 7;
/** Figures of one release, spread over some indicators: what a yearly report brings. */
const FIGURES = 40;
const INDICATORS = 20;
/** Pause between two readers' requests. */
const EVERY_MS = 2;
/** How long readers are watched before. */
const QUIET_MS = 800;
const EDITOR = "bien-tap@example.vn";
const PUBLISHER = "cong-bo@example.vn";

/** Synthetic: a release of forty figures into a million, and what readers notice of it. */
export const desk: Bench = {
  name: "Publishing into a million observations while readers read",
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-desk-"));
    try {
      say("writing a synthetic site");
      await writeSyntheticSite(folder);
      linkProgram(folder);
      return await measurePublishing(folder, say);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Publishes into the site of a folder, round by round, with an editor and a publisher of its own. */
export async function measurePublishing(folder: string, say: (line: string) => void): Promise<Figure[]> {
  await makeAccount(join(folder, "var"), { email: EDITOR, role: "editor" });
  await makeAccount(join(folder, "var"), { email: PUBLISHER, role: "publisher" });
  const server = await startSynthetic(folder);
  const publishMs: number[] = [];
  const openMs: number[] = [];
  const readMs: number[] = [];
  const quietMs: number[] = [];
  try {
    const [editor, publisher] = [await signIn(server.url, EDITOR), await signIn(server.url, PUBLISHER)];
    for (let round = 0; round <= ROUNDS; round++) {
      const { draft, version } = await prepare(editor, round);
      const opened = await timed(() => publisher.ask<DraftDetail>("GET", `/drafts/${draft}`));
      const quiet = await readFor(server.url, QUIET_MS);
      const readers = readWhile(server.url);
      const published = await timed(() => publisher.ask<DraftDetail>("POST", `/drafts/${draft}/publish`, { version }));
      await requireServed(server.url, published.result.release);
      const durations = await readers.end();
      if (round === 0) continue;
      publishMs.push(published.ms);
      openMs.push(opened.ms);
      readMs.push(...durations);
      quietMs.push(...quiet);
      say(
        `round ${round}: opened ${Math.round(opened.ms)} ms, published ${Math.round(published.ms)} ms, ${durations.length} reads, p99 ${percentile(durations, 0.99).toFixed(1)} ms beside ${percentile(quiet, 0.99).toFixed(1)} ms`,
      );
    }
  } finally {
    await server.stop();
  }
  return [
    { name: "a draft of forty figures, opened with its differences", value: median(openMs) / 1000, unit: "s" },
    { name: "published, and served at once", value: median(publishMs) / 1000, unit: "s", bound: { most: 5 } },
    {
      name: `public requests meanwhile, p99 of ${readMs.length}`,
      value: percentile(readMs, 0.99),
      unit: "ms",
      against: { name: "while nothing is published", ratio: percentile(readMs, 0.99) / percentile(quietMs, 0.99) },
      bound: { most: 20 },
      boundOn: "value",
    },
  ];
}

/** A draft with a report of its own and its figures. */
async function prepare(editor: DeskPerson, round: number): Promise<{ draft: number; version: number }> {
  const text = { vi: `Bản giả định ${round}`, en: `Synthetic release ${round}` };
  let { draft, version } = await editor.ask<DraftDetail>("POST", "/drafts", { title: text, note: text });
  for (const change of changesOf(round))
    ({ draft, version } = await editor.ask<DraftDetail>("POST", `/drafts/${draft}/changes`, { version, change }));
  return { draft, version };
}

function changesOf(round: number): LedgerChange[] {
  const report = `bao-cao-gia-dinh-${round}`;
  const figures = Array.from({ length: FIGURES }, (_, index): LedgerChange => {
    const [indicator, area] = [index % INDICATORS, Math.floor(index / INDICATORS)];
    const value = 100 + round;
    return {
      type: "add",
      observation: {
        ...{ indicator: indicatorId(indicator), area: areaId(area), period: "2025", referenceDate: null, basis: "", measure: "actual" },
        ...{ operator: null, value, valueMax: null, unit: shapeOf(indicator).unit, status: "final", qualifier: null },
        ...{ asStated: `giả định: đạt ${value}`, report, locator: "", note: "" },
      },
    };
  });
  const published = `2026-10-${String(round + 10)}`;
  const named = {
    id: report,
    title: `Báo cáo giả định ${round}`,
    publisher: "Nhà xuất bản giả định",
    published,
    url: null,
    kind: "report",
  };
  return [{ type: "add-report", report: named as never }, ...figures];
}

/** Readers who ask for one thing after the other, whatever else the server does; what they ask for while it is published is counted. */
function readWhile(url: string) {
  const durations: number[] = [];
  const inFlight: Promise<void>[] = [];
  let isOver = false;
  const paths = [
    `/api/v1/series/${indicatorId(0)}/${areaId(0)}`,
    `/api/v1/series/${indicatorId(200)}/${areaId(5)}`,
    `/api/v1/indicators/${indicatorId(150)}`,
    "/healthz",
  ];
  const ask = async (path: string): Promise<void> => {
    const startedAt = performance.now();
    const response = await fetch(url + path);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    durations.push(performance.now() - startedAt);
  };
  const run = async (): Promise<void> => {
    for (let index = 0; !isOver; index++) {
      inFlight.push(ask(paths[index % paths.length] as string));
      await wait(EVERY_MS);
    }
  };
  const running = run();
  return {
    end: async () => {
      // What the first readers of a release wait for is part of it.
      await wait(200);
      isOver = true;
      await running;
      await Promise.all(inFlight);
      return durations;
    },
  };
}

async function readFor(url: string, milliseconds: number): Promise<number[]> {
  const readers = readWhile(url);
  await wait(milliseconds);
  return readers.end();
}

async function requireServed(url: string, release: number | null): Promise<void> {
  const response = await fetch(`${url}/api/v1/series/${indicatorId(0)}/${areaId(0)}`);
  const { meta } = (await response.json()) as { meta: { release: number } };
  if (meta.release !== release) throw new Error(`release ${release} was published, release ${meta.release} is served`);
}

async function timed<Result>(step: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const startedAt = performance.now();
  const result = await step();
  return { ms: performance.now() - startedAt, result };
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}
