import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readReportInWorker } from "#server/desk/reports/read-in-worker.ts";
import { readReport } from "#server/desk/reports/read-report.ts";
import { ReportProblem } from "#server/desk/reports/report-problem.ts";
import { aDocx, aParagraph } from "./made-documents.ts";

describe("hostile documents", () => {
  test.each([
    ["a zip bomb", zipSync({ "word/document.xml": new Uint8Array(150_000_000) }), "report/expands-too-much"],
    ["entities", docxWith(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><w:document><w:body/></w:document>`), "report/damaged"],
    ["deep nesting", docxWith("<w:a>".repeat(100_000)), "report/damaged"],
  ])(
    "%s",
    async (_, bytes, code) => {
      await expect(readReport(bytes, "x.docx")).rejects.toMatchObject({ code });
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

describe("the thread", () => {
  test("gives back what it read", async () => {
    const report = await readReportInWorker(aDocx(aParagraph("Năm 2031, GRDP tăng 7,43%.")), "x.docx");
    expect(report.text).toBe("Năm 2031, GRDP tăng 7,43%.\n");
  }, 30_000);

  test("hands on why a document is refused", async () => {
    await expect(readReportInWorker(new Uint8Array([1, 2, 3, 0, 1, 2, 3, 1, 2, 3]), "x.png")).rejects.toMatchObject({
      code: "report/unknown-type",
    });
  }, 30_000);

  test.each([
    ["too long", { milliseconds: 5, heapMegabytes: 512 }],
    ["too much memory", { milliseconds: 30_000, heapMegabytes: 8 }],
  ])(
    "is ended when it takes %s",
    async (_, bounds) => {
      const bytes = aDocx(aParagraph("Năm 2031. ".repeat(20)).repeat(60_000));
      await expect(readReportInWorker(bytes, "x.docx", bounds)).rejects.toMatchObject({ code: "report/took-too-long" });
    },
    30_000,
  );
});

function docxWith(xml: string): Uint8Array {
  return zipSync({ "word/document.xml": strToU8(xml) });
}
