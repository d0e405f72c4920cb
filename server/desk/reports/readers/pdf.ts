import { getDocumentProxy } from "unpdf";
import { LIMITS } from "../limits.ts";
import { partsOfPage, type TextRun } from "../pdf-lines.ts";
import { ReportProblem } from "../report-problem.ts";
import { isPdf } from "../signatures.ts";
import type { Part, Reader } from "./reader.ts";

/** Fewer letters a page than this, and the pages are pictures. */
const LETTERS_OF_A_PAGE = 20;

/** PDF with text: lines in reading order, tables by position. Scans have no text and are refused with advice. */
export const pdf: Reader = {
  id: "pdf",
  name: { vi: "PDF có chữ", en: "PDF with text" },
  accepts: (bytes) => isPdf(bytes),
  read: async (bytes) => {
    const document = await open(bytes);
    if (document.numPages > LIMITS.pages) throw tooManyPages();
    const parts: Part[] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const runs = runsOf((await page.getTextContent()).items);
      letters += runs.reduce((count, { text }) => count + text.trim().length, 0);
      parts.push(...partsOfPage(runs, number));
      page.cleanup();
    }
    if (letters < LETTERS_OF_A_PAGE * document.numPages) throw scanned();
    return parts;
  },
};

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password/i.test(error.name + error.message);
    throw isLocked
      ? new ReportProblem("report/locked", {
          vi: "Tệp PDF có mật khẩu. Hãy bỏ mật khẩu rồi nhập lại.",
          en: "The PDF is locked with a password. Remove it and import the file again.",
        })
      : new ReportProblem("report/damaged", { vi: "Tệp PDF bị hỏng, không mở được.", en: "The PDF is damaged and cannot be opened." });
  }
}

function runsOf(items: readonly unknown[]): TextRun[] {
  return items.flatMap((item): TextRun[] => {
    const { str, transform, width } = item as { str?: string; transform?: number[]; width?: number };
    if (str === undefined || transform === undefined) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    return [{ text: str, x, y, width: width ?? 0, size: Math.hypot(a, b) || 10 }];
  });
}

function scanned(): ReportProblem {
  return new ReportProblem("report/no-text", {
    vi: "PDF này là ảnh chụp, không có chữ. Hãy xin bản Word hoặc PDF gốc, hoặc chạy nhận dạng chữ (OCR) rồi nhập lại.",
    en: "This PDF is a scan without text. Ask for the Word file or the original PDF, or run text recognition (OCR) and import the result.",
  });
}

function tooManyPages(): ReportProblem {
  return new ReportProblem("report/too-long", {
    vi: `PDF dài quá ${LIMITS.pages} trang. Hãy tách phần cần nhập.`,
    en: `The PDF has more than ${LIMITS.pages} pages. Take out the part you need.`,
  });
}
