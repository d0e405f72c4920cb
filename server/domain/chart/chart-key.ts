import type { Operator, Status } from "../observation.ts";
import type { Locale } from "../text.ts";
import { STATUS_WORDS } from "../words.ts";
import type { ColorRole, KeyEntry } from "./chart-model.ts";
import type { Slot } from "./timeline.ts";

const TARGETS: { form: KeyEntry["form"]; operators: Operator[]; text: Record<Locale, string> }[] = [
  { form: "target", operators: ["=", "~"], text: { vi: "kế hoạch của năm", en: "target of the year" } },
  { form: "target-range", operators: ["range"], text: { vi: "kế hoạch là một khoảng", en: "target is a range" } },
  { form: "target-floor", operators: [">="], text: { vi: "kế hoạch “từ … trở lên”", en: "target “at least …”" } },
  { form: "target-ceiling", operators: ["<="], text: { vi: "kế hoạch “không quá …”", en: "target “at most …”" } },
];

/** The forms that occur in the slots, in words. Only forms: what is drawn in which colour is named where it is drawn. */
export function keyOfForms(
  slots: readonly Slot[],
  { locale, role, isLine = false }: { locale: Locale; role: ColorRole; isLine?: boolean },
): KeyEntry[] {
  const statuses: Status[] = [];
  for (const { point } of slots) if (point?.actual) statuses.push(point.actual.status);
  const key = keyOfStatuses(statuses, { locale, role, isLine });
  return isLine ? key : [...key, ...keyOfTargets(slots, locale)];
}

/** Solid, hatched and hollow, as far as they occur. */
export function keyOfStatuses(
  statuses: readonly Status[],
  { locale, role, isLine }: { locale: Locale; role: ColorRole; isLine: boolean },
): KeyEntry[] {
  const occurring = (among: Status[]) => among.filter((status) => statuses.includes(status)).map((status) => STATUS_WORDS[status][locale]);
  const forms: [KeyEntry["form"], string[]][] = isLine
    ? [
        ["dot", occurring(["reported", "final"])],
        ["hollow-dot", occurring(["estimate", "preliminary"])],
      ]
    : [
        ["solid", occurring(["reported", "final"])],
        ["hatched", occurring(["estimate"])],
        ["hollow", occurring(["preliminary"])],
      ];
  return forms.filter(([, words]) => words.length > 0).map(([form, words]) => ({ form, role, text: words.join(", ") }));
}

function keyOfTargets(slots: readonly Slot[], locale: Locale): KeyEntry[] {
  const operators = new Set<Operator>();
  for (const { point } of slots) if (point?.target) operators.add(point.target.operator);
  return TARGETS.filter((entry) => entry.operators.some((operator) => operators.has(operator))).map(({ form, text }) => ({
    form,
    role: "ink",
    text: text[locale],
  }));
}
