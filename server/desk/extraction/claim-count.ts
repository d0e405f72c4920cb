import { type Claim, claimOf, type Situation, type Verdict } from "./claim.ts";
import { isIncrement, lastCue } from "./claim-amount.ts";
import { findGovernor, isHungAgain } from "./governing-noun.ts";
import type { Mark } from "./marks.ts";
import { hasWord, isCue, isSign, quantityBefore, unmarkedBetween } from "./sentence.ts";

const STAR_INDICATORS: Readonly<Record<number, string>> = { 3: "ocop-3-star", 4: "ocop-4-star", 5: "ocop-5-star" };

/** Marks right behind a quantity, up to the next comma, semicolon, bracket or quantity. */
function tailOf({ sentence, index }: Situation): Mark[] {
  const tail: Mark[] = [];
  for (const mark of sentence.marks.slice(index + 1)) {
    if (mark.kind === "quantity" || (mark.kind === "sign" && mark.text !== ":")) break;
    tail.push(mark);
  }
  return tail;
}

/** Claims a number of OCOP products or, with its class behind it, of one class. What a round recognises is no stock. */
export function claimProducts(situation: Situation): Verdict {
  const { sentence, quantity, themes } = situation;
  const tail = tailOf(situation);
  const [first] = tail;
  const star = tail.find((mark) => mark.kind === "star");
  const isStock = !isFlow(situation) && (!situation.isAfterFlow || isTotal(situation));
  const isDefinition = star !== undefined && isClassRange(situation, star);
  if (star?.kind === "star" && !isDefinition && unmarkedBetween(sentence, quantity.to, star.from) <= 3 && star.from - quantity.to <= 7) {
    const indicator = STAR_INDICATORS[star.stars];
    if (!isStock || indicator === undefined || !themes.has("ocop") || hasHope(situation, star)) return null;
    return { claim: { indicator, concept: "ocop-star", pattern: "ocop/stars", from: quantity.from, confidence: 0.92 } };
  }
  const before = starBefore(situation);
  if (before !== null && star === undefined) return isStock && themes.has("ocop") ? { claim: before } : null;
  if (quantity.dimension === "bare") return claimBareCount(situation, isStock);
  const named = tail.find((mark) => mark.kind === "noun" && mark.noun.concept === "ocop");
  if (!isStock || isCue(first, "extra") || isNewlyNamed(situation, tail) || isSubset(situation)) return null;
  if (named?.kind === "noun" && unmarkedBetween(sentence, quantity.to, named.from) <= 4)
    return { claim: { ...claimOf(named, "ocop-products", 0.93), from: quantity.from } };
  return claimByNoun(situation, "ocop-products", "ocop");
}

/** "3 sao 104, 4 sao 42", "4 sao: 42 sản phẩm": the class before its number. */
function starBefore({ sentence, index, quantity }: Situation): Claim | null {
  const [second, first] = [sentence.marks[index - 2], sentence.marks[index - 1]];
  const star = first?.kind === "star" ? first : (isSign(first, ":") || isCue(first, "level")) && second?.kind === "star" ? second : null;
  const indicator = star === null ? undefined : STAR_INDICATORS[star.stars];
  if (star === null || indicator === undefined || unmarkedBetween(sentence, star.to, quantity.from) > 1) return null;
  return { indicator, concept: "ocop-star", pattern: "ocop/stars", from: star.from, confidence: 0.8 };
}

const COUNTED = ["product", "enterprise", "commune"] as const;

/** "Doanh nghiệp thành lập mới: 430": the label before the colon says what is counted. */
function claimBareCount(situation: Situation, isStock: boolean): Verdict {
  const { sentence, index } = situation;
  const before = sentence.marks[index - 1];
  const isBeside = before?.kind === "noun" && before.to === situation.quantity.from;
  const label = isSign(before, ":") ? sentence.marks[index - 2] : isBeside ? before : undefined;
  const dimension = label?.kind === "noun" ? COUNTED.find((one) => label.noun.figures[one] !== undefined) : undefined;
  const indicator = label?.kind === "noun" && dimension !== undefined ? label.noun.figures[dimension] : undefined;
  if (label?.kind === "noun" && indicator !== undefined) return { claim: claimOf(label, indicator, 0.75) };
  return isStock && isNamedTotal(situation) ? claimByNoun(situation, "ocop-products", "ocop") : null;
}

/** A number without a unit counts products only as a total ("nâng tổng số lên 180") or behind a colon. */
function isNamedTotal(situation: Situation): boolean {
  return isTotal(situation) || isSign(situation.sentence.marks[situation.index - 1], ":");
}

const NEW = new Set(["mới", "thêm"]);

/** "31 sản phẩm OCOP được công nhận mới": what the year added. */
function isNewlyNamed({ sentence }: Situation, tail: readonly Mark[]): boolean {
  return tail.some((mark) => isCue(mark, "extra") && hasWord(sentence, mark.from, mark.to, NEW));
}

const RANGE_SIGNS = new Set(["trở", "-"]);
const HOPES = new Set(["tiềm", "đề"]);

/** "từ 3 sao trở lên", "đạt 3 sao, 4 và 5 sao": the classes that count, not a number of one class. */
function isClassRange({ sentence }: Situation, star: Mark): boolean {
  const after = sentence.tokens.slice(star.to, star.to + 4);
  if (RANGE_SIGNS.has(after[0]?.text ?? "") || hasWord(sentence, star.from - 1, star.from, new Set(["từ"]))) return true;
  const isListed =
    (after[0]?.text === "," || after[0]?.text === "và") && after[1]?.kind === "number" && ["và", ",", "sao"].includes(after[2]?.text ?? "");
  return isListed;
}

function hasHope({ sentence, quantity }: Situation, star: Mark): boolean {
  return hasWord(sentence, quantity.to, star.from, HOPES) || hasWord(sentence, star.to, star.to + 1, HOPES);
}

/** "nâng tổng số lên 180": the stock behind a flow. */
function isTotal({ sentence, index }: Situation): boolean {
  const lead = sentence.marks.slice(quantityBefore(sentence, index) + 1, index);
  return lead.some((mark) => isCue(mark, "total-to") || (mark.kind === "place" && mark.level === "own"));
}

const ROUND = new Set(["đợt", "lượt"]);

/** "công nhận thêm 37", "xếp hạng 27", "có thêm 5": what one year or one round adds. */
export function isFlow(situation: Situation): boolean {
  const { sentence, index, quantity } = situation;
  const cue = lastCue(situation);
  const before = sentence.marks[index - 1];
  const isCreated = before?.kind === "noun" && before.noun.concept === "enterprise" && quantity.dimension !== "enterprise";
  if (isCue(cue ?? undefined, "extra", "up", "down") || isCreated) return true;
  const lead = sentence.marks.slice(quantityBefore(sentence, index) + 1, index);
  const extraAt = lead.findLastIndex((mark) => isCue(mark, "extra"));
  const isTotal = lead.slice(extraAt + 1).some((mark) => isCue(mark, "total-to", "to-level"));
  const extra = lead[extraAt];
  const isNear = extra !== undefined && unmarkedBetween(sentence, extra.to, quantity.from) <= 5 && !isSign(lead.at(-1), ",");
  return (isNear && !isTotal) || hasWord(sentence, quantity.from - 4, quantity.from, ROUND) || isCue(sentence.marks[index + 1], "extra");
}

/** "Riêng ngành hàng xoài có 23 sản phẩm": a part of the whole. */
function isSubset({ sentence, index }: Situation): boolean {
  const lead = sentence.marks.slice(quantityBefore(sentence, index) + 1, index);
  return (
    lead.some((mark) => isCue(mark, "part") || (mark.kind === "noun" && mark.noun.concept === "ocop-other")) ||
    (lead.some((mark) => isCue(mark, "apart")) && lead.every((mark) => mark.kind !== "period"))
  );
}

/** A count whose noun stands before it: "Số sản phẩm OCOP: 158", "nâng tổng số lên 133 sản phẩm", "mức 630 doanh nghiệp của năm 2022". */
function claimByNoun(situation: Situation, indicator: string, concept: string): Verdict {
  const { sentence, index, lastConcept } = situation;
  const governor = findGovernor(situation);
  if (governor?.mark.noun.concept === concept) return { claim: claimOf(governor.mark, indicator, governor.isInherited ? 0.75 : 0.88) };
  const lastAt = quantityBefore(sentence, index);
  const lead = sentence.marks.slice(lastAt + 1, index);
  const isNamedAnew = lead.some((mark) => mark.kind === "noun" && mark.noun.concept !== concept);
  const total = isNamedAnew ? undefined : lead.findLast((mark) => isCue(mark, "total-to"));
  const isKnown = lastConcept === concept || situation.themes.has(concept);
  if (total !== undefined && isKnown)
    return { claim: { indicator, concept, pattern: "movement/total", from: total.from, confidence: 0.85 } };

  if (
    !isNamedAnew &&
    lastConcept === concept &&
    isHungAgain(situation, lastAt) &&
    unmarkedBetween(sentence, sentence.marks[lastAt]?.to ?? 0, situation.quantity.from) <= 4
  )
    return { claim: { indicator, concept, pattern: `${concept}/again`, from: lead[0]?.from ?? situation.quantity.from, confidence: 0.7 } };
  return null;
}

const HIGHER_STANDARD = new Set(["cao", "mẫu"]);
const STANDARD = new Set(["chuẩn", "ntm", "thôn", "đích"]);
const NOT_YET = new Set(["đăng", "chưa"]);

/** Claims the communes of the basic standard: "88/113 xã đạt chuẩn nông thôn mới". */
export function claimCommunes(situation: Situation): Verdict {
  const { sentence, quantity, themes, lastConcept } = situation;
  const shareAt = shareBehind(situation);
  const from = shareAt === null ? quantity.to : (sentence.marks[shareAt]?.to ?? quantity.to);
  const words = shareAt === null ? situation : { ...situation, index: shareAt };
  const until = tailOf(words).at(-1)?.to ?? from;
  const end = Math.min(Math.max(until, from + 6), nextStop(words));
  if (isFlow(situation) || hasWord(sentence, from, end, HIGHER_STANDARD) || hasWord(sentence, from, end, NOT_YET)) return null;
  if (sentence.tokens[from]?.text === "trong" && hasWord(sentence, from, from + 4, new Set(["đó"]))) return null;
  const isOfStandard = hasWord(sentence, from, end, STANDARD);
  if (isOfStandard && (themes.has("communes") || lastConcept === "communes"))
    return {
      claim: { indicator: "new-rural-communes", concept: "communes", pattern: "rural/communes", from: quantity.from, confidence: 0.92 },
    };
  return claimByNoun(situation, "new-rural-communes", "communes");
}

/** "93/98 xã (94,9%) đạt chuẩn": the mark that closes a bracket with nothing but a share; null without one. */
function shareBehind({ sentence, index }: Situation): number | null {
  const [open, share, close] = sentence.marks.slice(index + 1, index + 4);
  const isShare = isSign(open, "(") && share?.kind === "quantity" && share.dimension === "percent" && isSign(close, ")");
  return isShare && open?.from === sentence.marks[index]?.to ? index + 3 : null;
}

/** Token of the next comma, semicolon, bracket or quantity. */
function nextStop({ sentence, index }: Situation): number {
  const stop = sentence.marks
    .slice(index + 1)
    .find((mark) => mark.kind === "quantity" || isSign(mark, ";", ")", "(", "và") || isSign(mark, ","));
  return stop?.from ?? sentence.tokens.length;
}

const UNIT_ONLY = new Set(["đơn"]);

/** Claims enterprises newly registered: the words stand behind the number ("480 doanh nghiệp thành lập mới") or before it. */
export function claimEnterprises(situation: Situation): Verdict {
  const { sentence, index, quantity } = situation;
  const [first] = tailOf(situation);
  if (isIncrement(situation) && !isCue(lastCue(situation) ?? undefined, "extra")) return null;
  const isBehind = first?.kind === "noun" && first.from - quantity.to <= 3;
  if (isBehind && first.noun.concept === "enterprise")
    return { claim: { ...claimOf(first, "new-enterprises", 0.94), from: quantity.from } };
  if (isBehind && first.noun.concept === "enterprise-other") return null;
  const inUnit = nounInUnit(situation);
  if (inUnit)
    return {
      claim: {
        indicator: "new-enterprises",
        concept: "enterprise",
        pattern: "enterprises/newly-registered",
        from: quantity.from,
        confidence: 0.92,
      },
    };
  const governor = findGovernor(situation);
  const isClose =
    governor !== null &&
    unmarkedBetween(sentence, governor.mark.to, quantity.from) <= (UNIT_ONLY.has(sentence.tokens[quantity.to - 2]?.text ?? "") ? 6 : 4);
  if (governor?.mark.noun.concept === "enterprise" && isClose && !isSign(sentence.marks[index - 1], ";"))
    return { claim: claimOf(governor.mark, "new-enterprises", 0.85) };
  return claimByNoun(situation, "new-enterprises", "enterprise");
}

const COUNTED_BARE: Readonly<Record<string, string>> = {
  enterprise: "new-enterprises",
  communes: "new-rural-communes",
  ocop: "ocop-products",
};

/** "Số doanh nghiệp thành lập mới là 1.680": the number stands without its unit, right behind what counts it. */
export function claimBareNumber({ sentence, index, quantity }: Situation): Verdict {
  const { marks, tokens } = sentence;
  const [level, noun] = [marks[index - 1], marks[index - 2]];
  const counted = noun?.kind === "noun" && tokens[noun.from]?.text === "số" ? COUNTED_BARE[noun.noun.concept] : undefined;
  const isStated = (isCue(level, "level") || isSign(level, ":")) && level?.to === quantity.from;
  return noun?.kind === "noun" && counted !== undefined && isStated && level.from - noun.to <= 1
    ? { claim: claimOf(noun, counted, 0.85) }
    : null;
}

const NEW_WORDS = [
  ["thành", "lập", "mới"],
  ["mới", "thành", "lập"],
  ["đăng", "ký", "mới"],
  ["đăng", "ký", "thành"],
  ["được", "thành", "lập"],
  ["thành", "lập"],
  ["lập", "mới"],
  ["mới"],
  ["ra", "đời"],
  ["gia", "nhập"],
];

/** The unit word took the noun's first word: what follows it completes the noun. */
function nounInUnit({ sentence, quantity }: Situation): boolean {
  const words = sentence.tokens.slice(quantity.to, quantity.to + 4).map(({ text }) => text);
  return NEW_WORDS.some(
    (wanted) =>
      wanted.every((word, index) => words[index] === word) ||
      (["được", "đã"].includes(words[0] ?? "") && wanted.every((word, index) => words[index + 1] === word)),
  );
}

const KINDS_OF_GUESTS = new Set(["quốc", "lưu", "nội", "nghỉ", "ngoài", "qua", "truy", "khám", "hành"]);
const TOURING = new Set(["khách"]);

/** Claims tourist visits: "đón 2,64 triệu lượt khách", never foreign or overnight guests or one destination's. */
export function claimVisits(situation: Situation): Verdict {
  const { sentence, quantity, index } = situation;
  if (isIncrement(situation)) return null;
  if (hasWord(sentence, quantity.to, quantity.to + 2, KINDS_OF_GUESTS)) return null;
  const lead = sentence.marks.slice(0, index);
  const otherAt = lead.findLastIndex((mark) => mark.kind === "noun" && mark.noun.concept === "visits-other");
  const ownAt = lead.findLastIndex((mark) => mark.kind === "place" && mark.level !== "below" && mark.level !== "region");
  if (otherAt >= 0 && otherAt > ownAt && otherAt > quantityBefore(sentence, index)) return null;
  const governor = findGovernor(situation);
  if (governor !== null) return { claim: claimOf(governor.mark, "tourist-arrivals", governor.isInherited ? 0.75 : 0.93) };
  const isNamed = hasWord(sentence, quantity.from, quantity.to, TOURING);
  if (!isNamed || lead.slice(quantityBefore(sentence, index) + 1).some((mark) => isCue(mark, "part"))) return null;
  return { claim: { indicator: "tourist-arrivals", concept: "visits", pattern: "tourism/visits", from: quantity.from, confidence: 0.8 } };
}
