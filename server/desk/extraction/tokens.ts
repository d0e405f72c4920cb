/** A word in its canonical spelling, a written number, or a single sign; offsets in the NFC text. */
export interface Token {
  kind: "word" | "number" | "sign";
  text: string;
  start: number;
  end: number;
  isCapital: boolean;
}

const TOKEN = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|\S/gu;
const LETTER = /^[\p{L}\p{M}]/u;
const DASH = /^[-\u2010-\u2015\u2212÷]$/;

/** Spellings that mean the same word: old and new tone marks, south and north, and the slips that reports and scans make most. */
const SPELLINGS: Readonly<Record<string, string>> = {
  tỉ: "tỷ",
  tỳ: "tỷ",
  quí: "quý",
  ngàn: "nghìn",
  grpd: "grdp",
  grgp: "grdp",
  gpdr: "grdp",
  gdrp: "grdp",
  grđp: "grdp",
  nghạch: "ngạch",
  đat: "đạt",
  dạt: "đạt",
  đổng: "đồng",
  nãm: "năm",
  uớc: "ước",
  ươc: "ước",
  luỹ: "lũy",
  kì: "kỳ",
  kỉ: "kỷ",
  vnd: "vnđ",
};
const TONES: readonly (readonly [RegExp, string])[] = [
  [/oà$/, "òa"],
  [/oá$/, "óa"],
  [/oả$/, "ỏa"],
  [/oã$/, "õa"],
  [/oạ$/, "ọa"],
  [/oè$/, "òe"],
  [/oé$/, "óe"],
  [/oẻ$/, "ỏe"],
  [/oẽ$/, "õe"],
  [/oẹ$/, "ọe"],
];

/** Cuts a stretch of NFC text into tokens. `base` is added to every offset. */
export function tokenise(text: string, base = 0, spellings: Map<string, string> = new Map()): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const raw = match[0];
    const start = base + match.index;
    const code = raw.charCodeAt(0);
    if (code >= 48 && code <= 57) tokens.push({ kind: "number", text: raw, start, end: start + raw.length, isCapital: false });
    else if (LETTER.test(raw)) tokens.push(wordToken(raw, start, spellings));
    else tokens.push({ kind: "sign", text: DASH.test(raw) ? "-" : raw, start, end: start + raw.length, isCapital: false });
  }
  return tokens;
}

function wordToken(raw: string, start: number, spellings: Map<string, string>): Token {
  let text = spellings.get(raw);
  if (text === undefined) {
    text = canonical(raw);
    spellings.set(raw, text);
  }
  const first = raw.charAt(0);
  return { kind: "word", text, start, end: start + raw.length, isCapital: first !== first.toLowerCase() };
}

/** The canonical spelling of one word, in lower case. */
export function canonical(word: string): string {
  const lower = word.toLowerCase();
  const known = SPELLINGS[lower];
  if (known !== undefined) return known;
  for (const [ending, better] of TONES) if (ending.test(lower)) return lower.replace(ending, better);
  return lower;
}
