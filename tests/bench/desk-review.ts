import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { decideItem } from "#server/desk/imports/decide-item.ts";
import { draftImport } from "#server/desk/imports/draft-import.ts";
import { importReport } from "#server/desk/imports/import-report.ts";
import { readImport } from "#server/desk/imports/read-imports.ts";
import type { Desk } from "#server/desk/releases/edit-draft.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import { openStore } from "#server/store/open-store.ts";
import { seedStore } from "#server/store/seed-store.ts";
import { type Bench, median } from "./bench.ts";

const CANDIDATES = 500;
const ROUNDS = 9;
const PERSON = { actor: "bench", actorName: "Bench" };
/** Synthetic: a report on several provinces, one figure a sentence. */
const SENTENCES: readonly ((year: string, province: string, step: number) => string)[] = [
  (year, province, step) => `Năm ${year}, kim ngạch xuất khẩu của tỉnh ${province} đạt ${1000 + step} triệu USD.`,
  (year, province, step) => `Năm ${year}, thu ngân sách nhà nước của tỉnh ${province} đạt ${7000 + step} tỷ đồng.`,
  (year, province, step) => `Năm ${year}, tốc độ tăng GRDP của tỉnh ${province} đạt ${5 + (step % 3)},${step % 10}%.`,
  (year, province, step) => `Năm ${year}, tỉnh ${province} có ${500 + step} doanh nghiệp thành lập mới.`,
];
const PROVINCES = ["Đồng Tháp", "Tiền Giang", "Vĩnh Long", "Cà Mau", "An Giang", "Trà Vinh"];
const FIRST_YEAR = 2001;
const YEARS = 22;

/** How long the server works for the page of a review with 500 candidates, and for a decision on one of them. */
export const deskReview: Bench = {
  name: `A review with ${CANDIDATES} candidates: handing the report in, opening the page, deciding, drafting`,
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-"));
    const catalogue = loadCatalogue(".");
    const store = await openStore(join(folder, "bench.sqlite"));
    try {
      await seedStore(store, { rootDirectory: ".", references: catalogue });
      const snapshot = await loadSnapshot(store, catalogue);
      const desk: Desk = { store, current: () => snapshot, clock: () => new Date() };
      const report = {
        id: "bench",
        title: "Báo cáo giả định",
        publisher: "Giả định",
        published: "2024-03-20",
        url: null,
        kind: "report" as const,
      };
      const text = Array.from({ length: CANDIDATES }, (_, index) => sentenceAt(index)).join("\n\n");
      const handed = { request: { report, area: "dong-thap" }, document: { text }, ...PERSON };
      const [number, importing] = await timed(() => importReport(desk, handed));
      const { items } = await readImport(desk, number);
      say(`${items.length} candidates; medians of ${ROUNDS}`);
      const opening = await medianOf(async () => JSON.stringify(await readImport(desk, number)));
      const undecided = [...items];
      const deciding = await medianOf(async () => {
        const item = undecided.shift();
        if (item === undefined) throw new Error("there are too few candidates");
        await decideItem(
          desk,
          { import: number, item: item.item, ...PERSON },
          { version: 1, state: "approved", figure: item.figure, reason: "" },
        );
      });
      for (const { item, figure } of undecided)
        await decideItem(desk, { import: number, item, ...PERSON }, { version: 1, state: "approved", figure, reason: "" });
      const [, drafting] = await timed(() => draftImport(desk, number, { draft: null, ...PERSON }));
      return [
        { name: "report read, extracted and kept", value: importing, unit: "ms" },
        { name: "page of the review: read, checked, held against the ledger", value: opening, unit: "ms", bound: { most: 500 } },
        { name: "decision on one candidate, until it is on the disk", value: deciding, unit: "ms" },
        { name: "all of them put into a draft", value: drafting, unit: "ms" },
      ];
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function sentenceAt(index: number): string {
  const [kind, place] = [SENTENCES[index % SENTENCES.length], Math.floor(index / SENTENCES.length)];
  return kind?.(String(FIRST_YEAR + (place % YEARS)), PROVINCES[Math.floor(place / YEARS)] ?? "", index) ?? "";
}

async function timed<Result>(act: () => Promise<Result>): Promise<[Result, number]> {
  const started = performance.now();
  const result = await act();
  return [result, performance.now() - started];
}

async function medianOf(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push((await timed(act))[1]);
  return median(times);
}
