import { CENTRAL_CITIES, DESTINATIONS, NATION, OTHER_NAMES, PROVINCES, slugOf } from "./gazetteer.ts";
import { buildTrie, longestMatch, type Trie } from "./phrase-trie.ts";
import type { Token } from "./tokens.ts";

/**
 * A place named in a sentence. `own`: "tỉnh", "toàn tỉnh", the area the text is about. `province` and `nation` have an identifier. `below` is a
 * district, a town, a firm, a park: its figures are not the province's. `region` is several provinces.
 */
export interface PlaceMark {
  kind: "place";
  level: "own" | "province" | "nation" | "below" | "region";
  from: number;
  to: number;
  slug: string | null;
  /** "(cũ)" and "(mới)" tell the territories of one name apart. */
  age: "old" | "new" | null;
  /** Named as a measure or a direction ("sau Kiên Giang"): not the subject of what follows. */
  isOblique: boolean;
}

type Name = Pick<PlaceMark, "level" | "slug">;

const NAMES: Trie<Name> = buildTrie<Name>([
  ...PROVINCES.map((name): [string, Name] => [name, { level: "province", slug: slugOf(name) }]),
  ...Object.entries(OTHER_NAMES).map(([name, slug]): [string, Name] => [name, { level: "province", slug }]),
  ...DESTINATIONS.map((name): [string, Name] => [name, { level: "below", slug: null }]),
]);

const WORDS: Trie<Name> = buildTrie<Name>([
  ["(cả nước|toàn quốc|việt nam)", { level: "nation", slug: NATION }],
  ["(toàn tỉnh|tỉnh ta|tỉnh nhà|địa bàn tỉnh|phạm vi toàn tỉnh|của tỉnh|hđnd tỉnh|ubnd tỉnh|tỉnh|nội tỉnh)", { level: "own", slug: null }],
  [
    "([toàn|bình quân|trung bình] vùng|toàn khu vực|đồng bằng sông (cửu long|hồng)|đbscl|tây nguyên|miền (trung|bắc|nam|tây)|đông nam bộ|tây nam bộ|bắc trung bộ|trung du)",
    { level: "region", slug: null },
  ],
  [
    "(toàn huyện|của (huyện|xã|thôn|bản|ấp|thị xã|phường)|thu ngân sách huyện|ban quản lý [dự án]|công ty|tập đoàn|nhà máy|khu công nghiệp|cụm công nghiệp|kcn|tổng công ty|toàn xã|toàn thị xã)",
    { level: "below", slug: null },
  ],
]);

const BELOW = new Set(["huyện", "xã", "phường", "quận"]);
const RANKS = new Set(["tỉnh", "thành", "tp", "thị", ...BELOW]);
const OBLIQUE = new Set([
  "sau",
  "trên",
  "dưới",
  "với",
  "như",
  "từ",
  "sang",
  "hơn",
  "cùng",
  "đến",
  "và",
  "kém",
  "bằng",
  "cầu",
  "cảng",
  "báo",
]);
const NEVER = new Set(["báo", "cầu", "cảng", "đường", "sông", "học", "trường", "bay", "viện", "tốc", "chợ", "bia", "gạo", "xoài", "cáp"]);
const OWN_NOT = new Set(["các", "nhiều", "ngoài", "liên", "mỗi", "những", "một", "cấp", "ngoại", "số", "dẫn", "trong"]);

/** The place named at a token, or null. */
export function readPlace(tokens: readonly Token[], at: number): PlaceMark | null {
  const token = tokens[at];
  if (token?.kind !== "word" || !(token.isCapital || WORDS.next.has(token.text) || RANKS.has(token.text))) return null;
  return readNamed(tokens, at) ?? readWord(tokens, at);
}

/** "tỉnh Bến Tre cũ", "thành phố Cần Thơ", "huyện Lai Vung", "Bà Rịa - Vũng Tàu", "Cà Mau (mới)". */
function readNamed(tokens: readonly Token[], at: number): PlaceMark | null {
  const first = tokens[at]?.text ?? "";
  const rank = rankAt(tokens, at);
  const whole = rank.length > 0 ? longestMatch(NAMES, tokens, at) : null;
  // "TP.HCM" is a name of its own: without its rank the letters are none.
  if (whole !== null)
    return { kind: "place", ...whole.meaning, from: at, to: whole.end, age: null, isOblique: OBLIQUE.has(tokens[at - 1]?.text ?? "") };
  const nameAt = at + rank.length;
  if (tokens[nameAt]?.isCapital !== true) return null;
  if (BELOW.has(first) && rank.length > 0)
    return { kind: "place", level: "below", from: at, to: nameAt + 1, slug: null, age: null, isOblique: false };
  const name = longestMatch(NAMES, tokens, nameAt);
  if (name === null) return rank.name === "city" ? below(at, nameAt + 1) : null;
  const isTown = rank.name === "city" && name.meaning.slug !== null && !CENTRAL_CITIES.has(name.meaning.slug);
  if (isTown || rank.name === "town") return below(at, name.end);
  const before = tokens[at - 1]?.text ?? "";
  if (NEVER.has(before)) return null;
  const age = ageAt(tokens, name.end);
  return { kind: "place", ...name.meaning, from: at, to: age.end, age: age.age, isOblique: OBLIQUE.has(before) };
}

function rankAt(tokens: readonly Token[], at: number): { name: "province" | "city" | "town" | "district" | null; length: number } {
  const [first, second, third] = [tokens[at]?.text, tokens[at + 1]?.text, tokens[at + 2]];
  if (first === "tỉnh") return { name: "province", length: 1 };
  if (first === "thành" && second === "phố") return { name: "city", length: 2 };
  if (first === "tp") return { name: "city", length: second === "." ? 2 : 1 };
  if ((first === "thị" && second === "xã") || (first === "thị" && second === "trấn")) return { name: "town", length: 2 };
  if (first !== undefined && BELOW.has(first) && tokens[at + 1]?.isCapital && third !== undefined) return { name: "district", length: 1 };
  return { name: null, length: 0 };
}

function below(from: number, to: number): PlaceMark {
  return { kind: "place", level: "below", from, to, slug: null, age: null, isOblique: false };
}

function ageAt(tokens: readonly Token[], at: number): { age: PlaceMark["age"]; end: number } {
  const [first, second, third] = [tokens[at]?.text, tokens[at + 1]?.text, tokens[at + 2]?.text];
  const word = first === "(" && third === ")" ? second : first;
  const end = first === "(" ? at + 3 : at + 1;
  if (word === "cũ") return { age: "old", end };
  if (word === "mới" && (first === "(" || second !== "thành")) return { age: "new", end };
  return { age: null, end: at };
}

function readWord(tokens: readonly Token[], at: number): PlaceMark | null {
  const word = longestMatch(WORDS, tokens, at);
  if (word === null) return null;
  const before = tokens[at - 1]?.text ?? "";
  const { level } = word.meaning;
  if (level === "own" && (OWN_NOT.has(before) || (tokens[word.end]?.text === "," && word.end === at + 1))) return null;
  const isRanked = level === "nation" && !["khi", "còn", "chung", "của", "đó", "với"].includes(before) && at > 0 && before !== ".";
  return { kind: "place", ...word.meaning, from: at, to: word.end, age: null, isOblique: isRanked || (level === "region" && at > 1) };
}
