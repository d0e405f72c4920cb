import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { strToU8, zipSync, zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readReportInWorker } from "#server/desk/reports/read-in-worker.ts";
import { readReport } from "#server/desk/reports/read-report.ts";
import { ReportProblem } from "#server/desk/reports/report-problem.ts";
import { runReportWorker, type WorkerBounds } from "#server/desk/reports/run-report-worker.ts";
import { aDocx, aParagraph, aPdf, pdfOf } from "./made-documents.ts";

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";

/** Any type by its name; the content is what it is. */
describe("hostile documents", () => {
  test.each([
    ["a zip bomb", "x.docx", zipSync({ "word/document.xml": new Uint8Array(150_000_000) }), "report/expands-too-much"],
    ["a zip in a zip", "x.docx", zipSync({ "word/document.xml": zipSync({ a: new Uint8Array(1000) }) }), "report/no-text"],
    ["entities", "x.docx", docxWith(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><w:document><w:body/></w:document>`), "report/damaged"],
    ["deep nesting", "x.docx", docxWith("<w:a>".repeat(100_000)), "report/damaged"],
    ["a tag that never closes its quotes", "x.docx", docxWith(`<w:a ${'"'.repeat(20_001)}`), "report/no-text"],
    ["a cell in the last corner of a sheet", "x.xlsx", xlsxWith(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`), "report/no-text"],
    ["a row without end", "x.xlsx", xlsxWith(`<row>${"<c><v>1</v></c>".repeat(200_000)}</row>`), "report/expands-too-much"],
    ["rows without end", "x.xlsx", xlsxWith("<row><c><v>1</v></c></row>".repeat(300_000)), "report/expands-too-much"],
    ["a PDF of more pages than anybody reads", "x.pdf", aPdf(["Nam 2031"], 1001), "report/too-long"],
    [
      "a PDF whose pages are its own parents",
      "x.pdf",
      pdfOf([CATALOG, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 4 >>"]),
      "report/damaged",
    ],
    ["quotes that are never closed", "x.csv", strToU8(`a,b\n"${"x\n".repeat(100_000)}`), "report/damaged"],
  ])(
    "%s",
    async (_, name, bytes, code) => {
      await expect(readReport(bytes, name)).rejects.toMatchObject({ code });
    },
    30_000,
  );

  test("a number without end is text like any other", async () => {
    const report = await readReport(aDocx(aParagraph("9".repeat(100_000))), "x.docx");
    expect(report.text.length).toBe(100_001);
  });

  test("any bytes under any name are read or refused, never more", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("a.txt", "a.csv", "a.html", "a.docx", "a.xlsx", "a.pdf", "a"),
        async (bytes, name) => {
          const outcome = await readReport(bytes, name).catch((error: unknown) => error);
          expect(outcome instanceof ReportProblem || typeof (outcome as { text: string }).text === "string").toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

/** The one case that is ended by its memory, which only Linux tells of another process. */
const BOMB: [string, string, () => Uint8Array, Partial<WorkerBounds>] = [
  "a stream that unpacks to a thousand times its size",
  "x.pdf",
  () => aStreamBomb(200_000_000),
  { memoryMegabytes: 150 },
];

describe("the process", () => {
  test.each([
    ["x.docx", () => aDocx(aParagraph("Năm 2031, GRDP tăng 7,43%.")), "Năm 2031, GRDP tăng 7,43%.\n"],
    ["x.pdf", () => aPdf(["In 2031 the gross regional product grew by 7,43%."]), "In 2031 the gross regional product grew by 7,43%.\n"],
    ["x.html", () => strToU8("<article><p>GRDP 2031: 7,43%.</p></article>"), "GRDP 2031: 7,43%.\n"],
  ])(
    "gives back what it read in %s",
    async (name, bytes, text) => {
      expect((await readReportInWorker(bytes(), name)).text).toBe(text);
    },
    30_000,
  );

  test("hands on why a document is refused", async () => {
    await expect(readReportInWorker(new Uint8Array([1, 2, 3, 0, 1, 2, 3, 1, 2, 3]), "x.png")).rejects.toMatchObject({
      code: "report/unknown-type",
    });
  }, 30_000);

  test.each([
    ["too long", { milliseconds: 5 }],
    ["too much memory", { heapMegabytes: 8 }],
  ])(
    "is ended when it takes %s",
    async (_, bounds) => {
      const bytes = aDocx(aParagraph("Năm 2031. ".repeat(20)).repeat(60_000));
      await expect(readReportInWorker(bytes, "x.docx", bounds)).rejects.toMatchObject({ code: "report/took-too-long" });
    },
    30_000,
  );

  test.each([
    ...(existsSync("/proc/self/status") ? [BOMB] : []),
    ["elements inside each other", "x.html", () => strToU8(`<html><body>${"<div>".repeat(200_000)}x`), { milliseconds: 1500 }],
    ["comments that never close", "x.docx", () => docxWith("<!--".repeat(300_000)), { milliseconds: 1500 }],
  ])(
    "is ended by %s, and the next one reads as before",
    async (_, name, bytes, bounds) => {
      await expect(readReportInWorker(bytes(), name, bounds)).rejects.toMatchObject({ code: "report/took-too-long" });
      expect((await readReportInWorker(strToU8("Năm 2031"), "x.txt")).text).toBe("Năm 2031\n");
    },
    60_000,
  );

  test("may run and read nothing but the program", async () => {
    const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-worker-"));
    const [script, trace] = [join(folder, "script.mjs"), join(folder, "trace")];
    writeFileSync(
      script,
      `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(trace)}, ""); process.send({ result: 1 });`,
    );
    await expect(runReportWorker(pathToFileURL(script), {})).rejects.toMatchObject({ code: "report/took-too-long" });
    expect(existsSync(trace)).toBe(false);
    rmSync(folder, { recursive: true });
  }, 30_000);

  test("a crowd of documents is read, a few at once", async () => {
    const reports = await Promise.all(Array.from({ length: 5 }, (_, index) => readReportInWorker(strToU8(`Năm ${2031 + index}`), "x.txt")));
    expect(reports.map(({ text }) => text.trim())).toEqual(["Năm 2031", "Năm 2032", "Năm 2033", "Năm 2034", "Năm 2035"]);
  }, 60_000);
});

function docxWith(xml: string): Uint8Array {
  return zipSync({ "word/document.xml": strToU8(xml) });
}

function xlsxWith(rows: string): Uint8Array {
  return zipSync({ "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) });
}

/** A PDF of one page whose content is nothing but spaces, packed. */
function aStreamBomb(bytes: number): Uint8Array {
  const packed = zlibSync(new Uint8Array(bytes).fill(32), { level: 1 });
  const stream = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${Buffer.from(packed).toString("latin1")}\nendstream`;
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>";
  return pdfOf([CATALOG, "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", stream, page]);
}
