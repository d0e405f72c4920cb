import { readFileSync } from "node:fs";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { extract } from "#server/desk/extraction/extract.ts";
import { readReport } from "#server/desk/reports/read-report.ts";
import { aPdf } from "#tests/desk/reports/made-documents.ts";
import type { Bench } from "./bench.ts";
import { median } from "./bench.ts";

const ROUNDS = 5;
const BYTES = 4_000_000;
const PAGES = 50;
/** Words of a report between its figures: what most of a text is. Synthetic. */
const PROSE =
  "Thời gian qua, các cấp, các ngành đã tập trung lãnh đạo, chỉ đạo thực hiện đồng bộ nhiều nhiệm vụ, giải pháp; công tác phối hợp được duy trì thường xuyên, đời sống của người dân tiếp tục được quan tâm, an ninh trật tự được giữ vững. ";

/** How fast reports are read: text by the megabyte and core, and a PDF of fifty pages from its bytes to its figures. */
export const extraction: Bench = {
  name: "Extraction: megabytes of text a second and core, and a PDF of fifty pages",
  run: async (say) => {
    const { indicators } = loadCatalogue(".");
    const options = { indicators, area: "dong-thap", published: "2024-01-23" };
    const cases = readFileSync("tests/fixtures/extraction/development.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { text: string }).text);
    const report = repeat(cases.flatMap((text) => [text, PROSE.repeat(4)]).join("\n\n"));
    const dense = repeat(cases.join("\n\n"));
    say(`${BYTES / 1_000_000} MB of prose with figures, and of figures alone; CPU time, median of ${ROUNDS}`);
    const speeds = [report, dense].map((text) =>
      median(Array.from({ length: ROUNDS }, () => megabytesPerSecond(text, () => extract(text, options)))),
    );
    const pdf = aPdf(
      Array.from({ length: 40 }, () => "Nam 2031, GRDP cua tinh tang 7,43%; thu ngan sach 12.480 ty dong."),
      PAGES,
    );
    const started = performance.now();
    extract((await readReport(pdf, "bao-cao.pdf")).text, options);
    const seconds = (performance.now() - started) / 1000;
    return [
      { name: "extraction of a report", value: speeds[0] ?? 0, unit: "MB/s", bound: { least: 2 } },
      { name: "extraction of nothing but figures", value: speeds[1] ?? 0, unit: "MB/s" },
      { name: "PDF of fifty pages, read and extracted", value: seconds, unit: "s", bound: { most: 5 } },
    ];
  },
};

function repeat(text: string): string {
  return `${text}\n\n`.repeat(Math.ceil(BYTES / Buffer.byteLength(text)));
}

/** By the processor's time: other programs on the machine do not count. */
function megabytesPerSecond(text: string, act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return Buffer.byteLength(text) / (user + system);
}
