import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readPastedText, readReport } from "#server/desk/reports/read-report.ts";
import { formatLocator, locate } from "#server/desk/reports/report-text.ts";
import { extractFrom, shortForm } from "#tests/desk/extraction/catalogue-units.ts";
import {
  ARTICLE_FIGURES,
  ARTICLE_HTML,
  aDocx,
  aParagraph,
  aPdf,
  aTable,
  CHROMIUM,
  convertedByOffice,
  printedPage,
  SOFFICE,
  WRITER,
} from "./made-documents.ts";

const MENU = `<nav><ul>${"<li><a href='/'>Thu ngân sách năm 2031 đạt 99.999 tỷ đồng</a></li>".repeat(8)}</ul></nav>`;

describe("an article comes out the same", () => {
  test("as a web page, without its menus", async () => {
    const page = ARTICLE_HTML.replace("<body>", `<body>${MENU}<main><article>`).replace(
      "</body>",
      "</article></main><footer>Giấy phép số 12/GP</footer></body>",
    );
    expect(await figuresOf(strToU8(page), "bai.html")).toEqual(ARTICLE_FIGURES);
  });

  test("as a Word document", async () => {
    const rows = [
      ["Chỉ tiêu", "ĐVT", "TH 2030", "KH 2031", "Ước TH 2031"],
      ["Kim ngạch xuất khẩu", "triệu USD", "1.912", "2.050", "2.117"],
      ["Tỷ lệ hộ nghèo", "%", "0,92", "0,75", "0,71"],
    ];
    const paragraphs = [...ARTICLE_HTML.matchAll(/<p>(.*?)<\/p>/g)].map(([, text = ""]) => aParagraph(text));
    const document = aDocx([...paragraphs.slice(0, 2), aTable(rows), ...paragraphs.slice(2)].join(""));
    expect(await figuresOf(document, "bao-cao.docx")).toEqual(ARTICLE_FIGURES);
  });

  test("pasted, with the paragraph of each figure", () => {
    const report = readPastedText("Năm 2031, GRDP của tỉnh tăng 7,43%.\n\nThu ngân sách 12.480 tỷ đồng.");
    const { candidates } = extractFrom(report.text, { published: "2031-12-20" });
    expect(candidates.map(({ figure }) => formatLocator(locate(report, figure.start) ?? NOWHERE))).toEqual(["para. 1", "para. 2"]);
  });
});

const SLOW = { timeout: 180_000 };
const TABLE = "Chỉ tiêu;ĐVT;TH 2030;Ước TH 2031\nTổng thu ngân sách nhà nước trên địa bàn;tỷ đồng;11350,5;12480\n";
const TABLE_FIGURES = ["budget-revenue 2030 reported 11350.5", "budget-revenue 2031 estimate 12480"];

describe("files as office programs write them", SLOW, () => {
  test("a Word document of LibreOffice", async ({ skip }) => {
    if (WRITER === undefined) skip("LibreOffice Writer is not installed (Debian: apt-get install libreoffice-writer-nogui)");
    expect(await figuresOf(convertedByOffice(ARTICLE_HTML, "docx"), "bao-cao.docx")).toEqual(ARTICLE_FIGURES);
  });

  test("a PDF of LibreOffice, with its table by position", async ({ skip }) => {
    if (WRITER === undefined) skip("LibreOffice Writer is not installed (Debian: apt-get install libreoffice-writer-nogui)");
    expect(await figuresOf(convertedByOffice(ARTICLE_HTML, "page-pdf"), "bao-cao.pdf")).toEqual(ARTICLE_FIGURES);
  });

  test.skipIf(CHROMIUM === undefined)("a PDF printed by Chromium", async () => {
    expect(await figuresOf(printedPage(ARTICLE_HTML), "bao-cao.pdf")).toEqual(ARTICLE_FIGURES);
  });

  test.skipIf(SOFFICE === undefined)("a PDF of a table, by position", async () => {
    expect(await figuresOf(convertedByOffice(TABLE, "pdf"), "bieu.pdf")).toEqual(TABLE_FIGURES);
  });

  test.skipIf(SOFFICE === undefined)("a workbook of LibreOffice, with numbers as numbers", async () => {
    expect(await figuresOf(convertedByOffice(TABLE, "xlsx"), "bieu.xlsx")).toEqual(TABLE_FIGURES);
  });
});

describe("tables", () => {
  test("of a CSV file are located by row and column", async () => {
    const report = await readReport(strToU8("Chỉ tiêu;ĐVT;KH 2031\nKim ngạch xuất khẩu;triệu USD;2.050\n"), "bieu.csv");
    const [candidate] = extractFrom(report.text, { published: "2031-12-20" }).candidates;
    expect(candidate).toMatchObject({ indicator: "exports", period: "2031", measure: "target", value: 2050 });
    expect(formatLocator(locate(report, candidate?.figure.start ?? -1) ?? NOWHERE)).toBe("table 1, row 2, col. 3");
  });

  test("of a workbook keep percentages and decimals", async () => {
    const bytes = zipSync({
      "xl/sharedStrings.xml": strToU8(
        "<sst><si><t>Chỉ tiêu</t></si><si><t>KH 2031</t></si><si><r><t>Tăng trưởng </t></r><r><t>GRDP (%)</t></r></si></sst>",
      ),
      "xl/styles.xml": strToU8(`<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`),
      "xl/worksheets/sheet1.xml": strToU8(
        `<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row><c r="A2" t="s"><v>2</v></c><c r="C2" s="1"><v>0.0743</v></c></row></sheetData></worksheet>`,
      ),
    });
    expect((await readReport(bytes, "bieu.xlsx")).text).toBe("Chỉ tiêu |  | KH 2031\nTăng trưởng GRDP (%) |  | 7,43%\n");
  });
});

const SPANNING = [
  "budget-revenue 2030 reported 11350",
  "budget-revenue 2031 target 12000",
  "budget-revenue 2031 estimate 12480",
  "exports 2030 reported 1912",
  "exports 2031 target 2050",
  "exports 2031 estimate 2117",
];

describe("a web page that is nothing but a table keeps it", () => {
  const table = ARTICLE_HTML.slice(ARTICLE_HTML.indexOf("<table"), ARTICLE_HTML.indexOf("</table>")).concat("</table>");
  const news = "Tin nổi bật trong ngày, mời bạn đọc xem thêm ở trang khác. ".repeat(12);
  const figures = ARTICLE_FIGURES.filter((figure) => /^(?:exports|poverty-rate)/.test(figure));
  test.each([
    ["alone", `<html><body><h1>Biểu số liệu</h1>${table}</body></html>`],
    ["without a body of its own", table],
    ["beside a menu and news", `<html><body>${MENU}<main><h1>Biểu</h1>${table}</main><aside><p>${news}</p></aside></body></html>`],
    [
      "beside words that look like an article",
      `<html><body><div class="sidebar">${table}</div><div class="article"><p>${news}</p></div></body></html>`,
    ],
    [
      "inside the table that frames the page",
      `<html><body><table><tr><td>${MENU}</td><td>${table}<p>${news}</p></td></tr></table></body></html>`,
    ],
  ])("%s", async (_, page) => {
    expect(await figuresOf(strToU8(page), "bieu.html")).toEqual(figures);
  });

  test("but no frame without figures", async () => {
    const frame = "<table><tr><td>Trang chủ</td><td>Liên hệ</td></tr><tr><td>Giới thiệu</td><td>Tuyển dụng</td></tr></table>";
    const page = `<html><body><div class="sidebar">${frame}</div><div class="article"><p>${news}</p></div></body></html>`;
    expect((await readReport(strToU8(page), "bai.html")).text).not.toContain("Tuyển dụng");
  });
});

describe("a header over two rows, with cells that span columns and rows", () => {
  test("of a web page", async () => {
    const table = `<table><tr><th rowspan="2">TT</th><th rowspan="2">Chỉ tiêu</th><th rowspan="2">ĐVT</th><th rowspan="2">TH 2030</th><th colspan="2">Năm 2031</th><th colspan="2">So sánh (%)</th></tr>
      <tr><th>KH</th><th>Ước TH</th><th>CK</th><th>KH</th></tr>
      <tr><td>1</td><td>Tổng thu ngân sách nhà nước trên địa bàn</td><td>tỷ đồng</td><td>11.350</td><td>12.000</td><td>12.480</td><td>110</td><td>104</td></tr>
      <tr><td></td><td>Kim ngạch xuất khẩu</td><td>triệu USD</td><td>1.912</td><td>2.050</td><td>2.117</td><td>111</td><td>103</td></tr></table>`;
    expect(
      await figuresOf(
        strToU8(ARTICLE_HTML.replace(/<p>[\s\S]*<\/p>/, `<p>${"Kèm theo biểu số liệu. ".repeat(20)}</p>${table}`)),
        "bieu.html",
      ),
    ).toEqual(SPANNING);
  });

  test("of a Word document", async () => {
    const cell = (text: string, span = 1) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${aParagraph(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const table = [
      row(cell("TT"), cell("Chỉ tiêu"), cell("ĐVT"), cell("TH 2030"), cell("Năm 2031", 2), cell("So sánh (%)", 2)),
      row(cell(""), cell(""), cell(""), cell(""), cell("KH"), cell("Ước TH"), cell("CK"), cell("KH")),
      row(
        ...["1", "Tổng thu ngân sách nhà nước trên địa bàn", "tỷ đồng", "11.350", "12.000", "12.480", "110", "104"].map((text) =>
          cell(text),
        ),
      ),
      row(...["", "Kim ngạch xuất khẩu", "triệu USD", "1.912", "2.050", "2.117", "111", "103"].map((text) => cell(text))),
    ];
    expect(await figuresOf(aDocx(`<w:tbl>${table.join("")}</w:tbl>`), "bieu.docx")).toEqual(SPANNING);
  });
});

describe("what cannot be read is refused with advice", () => {
  test.each([
    ["a scan", aPdf([]), "scan.pdf", "report/no-text"],
    ["an old Word file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "cu.doc", "report/unknown-type"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2, 3, 4, 5, 6]), "anh.png", "report/unknown-type"],
    ["a broken archive", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), "hong.docx", "report/damaged"],
    ["an archive without a document", zipSync({ "a.txt": strToU8("a") }), "rong.docx", "report/damaged"],
    ["an empty file", new Uint8Array(), "rong.txt", "report/no-text"],
  ])("%s", async (_, bytes, name, code) => {
    await expect(readReport(bytes, name)).rejects.toMatchObject({
      code,
      words: { vi: expect.stringMatching(/\p{L}/u), en: expect.stringMatching(/\w/) },
    });
  });
});

test("a PDF with text is read line by line", async () => {
  const report = await readReport(aPdf(["Nam 2031 GRDP tang 7,43%.", "Ngan sach 12.480."]), "bao-cao.pdf");
  expect(report.text).toBe("Nam 2031 GRDP tang 7,43%. Ngan sach 12.480.\n");
  expect(locate(report, 3)).toEqual({ page: 1, paragraph: 1, table: null, row: null, column: null });
});

const NOWHERE = { page: null, paragraph: null, table: null, row: null, column: null };

async function figuresOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const report = await readReport(bytes, name);
  return extractFrom(report.text, { published: "2031-12-20" }).candidates.map((candidate) => shortForm(candidate));
}
