import { TCVN3, VNI } from "./legacy-encodings.ts";
import { ReportProblem } from "./report-problem.ts";

/** A decoded text and the name of the encoding it was in. */
export interface Decoded {
  text: string;
  encoding: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "TCVN3" | "VNI" | "windows-1258";
}

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/giu;

/** Decodes plain text: UTF-8 and UTF-16 by mark or shape, TCVN3 and VNI by their letters. Throws `ReportProblem` where none gives Vietnamese words. */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return decoded(new TextDecoder(utf16).decode(bytes), utf16 === "utf-16le" ? "UTF-16LE" : "UTF-16BE");
  const utf8 = tryUtf8(bytes);
  if (utf8 !== null) return fromLegacyLetters(utf8) ?? decoded(utf8, "UTF-8");
  const latin = new TextDecoder("windows-1252").decode(bytes);
  const candidates = [
    decoded(convert(latin, TCVN3), "TCVN3"),
    decoded(convertVni(latin), "VNI"),
    decoded(new TextDecoder("windows-1258").decode(bytes), "windows-1258"),
  ];
  const [best] = candidates.toSorted((one, other) => scoreOf(other.text) - scoreOf(one.text));
  if (best === undefined || scoreOf(best.text) < 0.5) throw unknownEncoding();
  return best;
}

/** Text that was typed in a legacy font and saved as Unicode: Latin letters that only TCVN3 or VNI make words of. */
export function fromLegacyLetters(text: string): Decoded | null {
  if ((text.match(VIETNAMESE)?.length ?? 0) > text.length * 0.02 && scoreOf(text) > 0.7) return null;
  const candidates: Decoded[] = [decoded(convert(text, TCVN3), "TCVN3"), decoded(convertVni(text), "VNI")];
  const [best] = candidates.toSorted((one, other) => scoreOf(other.text) - scoreOf(one.text));
  return best !== undefined && scoreOf(best.text) > Math.max(0.75, scoreOf(text) + 0.2) ? best : null;
}

const COMMON = new Set(
  "năm của và các được trong có cho với là tỉnh đồng tỷ đạt tăng so thu ngân sách trên địa bàn kế hoạch ước thực hiện giảm công nghiệp đầu tư vốn sản phẩm xã hội dự toán khách lượt hộ nghèo đến từ những không".split(
    " ",
  ),
);
const WORD = /[\p{L}\p{M}]+/gu;
const FOREIGN = /[\u00a1-\u00bf\u00d7\u00de\u00f0\u00f7\u00fe\u0080-\u009f]/u;

/** Share of the words with other than plain letters that are well formed Vietnamese; common ones count double. */
function scoreOf(text: string): number {
  let good = 0;
  let total = 0;
  for (const [word] of text.slice(0, 100_000).matchAll(WORD)) {
    if (/^[a-z]+$/iu.test(word) && !COMMON.has(word.toLowerCase())) continue;
    total++;
    if (COMMON.has(word.toLowerCase())) good += 1;
    else if (/^[a-zđ]*[\p{L}]{1,4}[a-z]*$/iu.test(word) && word.length <= 7 && !FOREIGN.test(word) && isSyllable(word)) good += 0.8;
  }
  return total === 0 ? 0 : good / total;
}

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|th|tr|ph|kh|gh|gi|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/iu;

function isSyllable(word: string): boolean {
  return SYLLABLE.test(word);
}

function convert(text: string, table: ReadonlyMap<string, string>): string {
  let converted = "";
  for (const letter of text) converted += table.get(letter) ?? letter;
  return converted.normalize("NFC");
}

/** VNI writes most signs as a second letter behind the vowel: two letters become one. */
function convertVni(text: string): string {
  let converted = "";
  for (let at = 0; at < text.length; at++) {
    const pair = VNI.get(text.slice(at, at + 2));
    if (pair !== undefined) {
      converted += pair;
      at++;
    } else converted += VNI.get(text.charAt(at)) ?? text.charAt(at);
  }
  return converted.normalize("NFC");
}

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((parity) => sample.filter((byte, index) => index % 2 === parity && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.2 && even < odd / 10) return "utf-16le";
  return even > sample.length * 0.2 && odd < even / 10 ? "utf-16be" : null;
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
  } catch {
    return null;
  }
}

function decoded(text: string, encoding: Decoded["encoding"]): Decoded {
  return { text: text.normalize("NFC"), encoding };
}

function unknownEncoding(): ReportProblem {
  return new ReportProblem("report/unknown-encoding", {
    vi: "Không nhận ra bảng mã của văn bản. Hãy lưu lại bằng UTF-8 rồi nhập lại.",
    en: "The encoding of the text is not known. Save it again as UTF-8 and import it once more.",
  });
}
