import { strFromU8, unzipSync } from "fflate";
import { LIMITS } from "./limits.ts";
import { ReportProblem } from "./report-problem.ts";

/** Takes named parts out of a zip archive. Sizes are checked before anything is unpacked, and again after. */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  let expanded = 0;
  let parts = 0;
  const refuse = () => {
    throw new ReportProblem("report/expands-too-much", {
      vi: "Tệp nén phình ra quá lớn khi mở. Hãy lưu lại văn bản rồi nhập lại.",
      en: "The file grows too much when it is unpacked. Save the document again and import it once more.",
    });
  };
  const filter = ({ name, originalSize, size }: { name: string; originalSize: number; size: number }) => {
    parts++;
    if (!wanted(name)) return parts <= LIMITS.parts ? false : refuse() === undefined;
    expanded += originalSize;
    const isBomb =
      originalSize > LIMITS.partBytes || expanded > LIMITS.expandedBytes || originalSize > Math.max(size, 1) * LIMITS.expansion + 1_000_000;
    if (isBomb || parts > LIMITS.parts) refuse();
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })).map(([name, content]) => [name, strFromU8(content)]));
  } catch (error) {
    if (error instanceof ReportProblem) throw error;
    throw new ReportProblem("report/damaged", {
      vi: "Tệp bị hỏng, không mở được. Hãy tải hoặc lưu lại.",
      en: "The file is damaged and cannot be opened. Download or save it again.",
    });
  }
}
