import { LIMITS } from "./limits.ts";
import type { Part, Reader } from "./readers/reader.ts";
import { READERS } from "./readers/readers.ts";
import { partsOfText } from "./readers/text.ts";
import { ReportProblem } from "./report-problem.ts";
import { buildReportText, type ReportText } from "./report-text.ts";
import { isOldOffice } from "./signatures.ts";

/** Reads a document by its content; the name only tells types apart that look alike. Throws `ReportProblem` for what cannot be read. */
export async function readReport(bytes: Uint8Array, fileName: string): Promise<ReportText> {
  if (bytes.length > LIMITS.fileBytes)
    throw new ReportProblem("report/too-large", {
      vi: `Tệp lớn hơn ${LIMITS.fileBytes / 1_000_000} MB.`,
      en: `The file is larger than ${LIMITS.fileBytes / 1_000_000} MB.`,
    });
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const reader = isOldOffice(bytes) ? undefined : READERS.find((one) => one.accepts(bytes, extension));
  if (reader === undefined) throw unknownType(isOldOffice(bytes));
  const parts = await readParts(reader, bytes);
  const report = buildReportText(parts, reader.id);
  if (report.text.trim() === "")
    throw new ReportProblem("report/no-text", { vi: "Không tìm thấy chữ nào trong tệp.", en: "There is no text in the file." });
  return report;
}

/** A library that gives up on a broken document says so in words of its own; the editor gets ours. */
async function readParts(reader: Reader, bytes: Uint8Array): Promise<Part[]> {
  try {
    return await reader.read(bytes);
  } catch (error) {
    if (error instanceof ReportProblem) throw error;
    throw new ReportProblem("report/damaged", {
      vi: `Không đọc được tệp ${reader.name.vi}. Hãy lưu lại rồi nhập lần nữa.`,
      en: `The file cannot be read as ${reader.name.en}. Save it again and import it once more.`,
    });
  }
}

/** Reads text that was pasted. */
export function readPastedText(pasted: string): ReportText {
  return buildReportText(partsOfText(pasted.normalize("NFC")), "text");
}

function unknownType(isOld: boolean): ReportProblem {
  return isOld
    ? new ReportProblem("report/unknown-type", {
        vi: "Đây là tệp Word hoặc Excel đời cũ (DOC, XLS). Hãy lưu lại thành DOCX hoặc XLSX.",
        en: "This is an old Word or Excel file (DOC, XLS). Save it as DOCX or XLSX.",
      })
    : new ReportProblem("report/unknown-type", {
        vi: `Không nhận ra loại tệp. Nhập được: ${READERS.map(({ name }) => name.vi).join(", ")}.`,
        en: `The file type is not known. These can be imported: ${READERS.map(({ name }) => name.en).join(", ")}.`,
      });
}
