import fc from "fast-check";
import type { Statement } from "#domain/observation.ts";
import type { Selection } from "#server/published/downloads/selection.ts";
import { aStatement } from "#tests/domain/builders.ts";

/** Words a report might hold and a program might stumble over. */
export const HOSTILE_TEXTS = [
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1",
  "-3,39%",
  'nói "ước đạt", rồi; thôi',
  "dòng một\r\ndòng hai",
  "<b>&amp; ]]></b>",
  "𝔘𝔫𝔦 😀 \u200b",
  "1e5",
  "00123",
  "TRUE",
  "12/03/2024",
  "  hai đầu trống  ",
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: "grapheme", maxLength: 20 }).map((words) => words.normalize("NFC")),
);
const value = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0, 6.14, 1e21, 1e-7))
  .map((number) => (Object.is(number, -0) ? 0 : number));

/** Invented statements with different keys, in any order. */
export const statements: fc.Arbitrary<Statement[]> = fc
  .uniqueArray(
    fc.record({
      indicator: fc.constantFrom("synthetic-growth", "second-growth"),
      area: fc.constantFrom("synthetic-province", "other-province"),
      period: fc.constantFrom("2019", "2020", "2021", "2022", "2021-2025"),
      basis: fc.constantFrom("", "council-plan"),
      measure: fc.constantFrom("actual" as const, "target" as const),
      report: fc.constantFrom("report-a", "report-b", "report-c"),
      value,
      valueMax: fc.option(value),
      asStated: text,
      locator: text,
      qualifier: fc.option(fc.constantFrom("over" as const, "nearly" as const, "about" as const)),
      referenceDate: fc.option(fc.constantFrom("2022-11-30", "2022-11", "2022")),
      status: fc.constantFrom("estimate" as const, "preliminary" as const, "final" as const, "reported" as const),
    }),
    {
      maxLength: 25,
      selector: ({ indicator, area, period, basis, measure, report }) => [indicator, area, period, basis, measure, report].join("|"),
    },
  )
  .map((list) =>
    list.map((given) =>
      aStatement({
        ...given,
        published: PUBLISHED[given.report] ?? null,
        status: given.measure === "actual" ? given.status : null,
        operator: given.measure === "actual" ? null : ">=",
      }),
    ),
  );

/** Any way of narrowing those statements. */
export const selections: fc.Arbitrary<Partial<Selection>> = fc.record(
  {
    areas: fc.constantFrom(["synthetic-province"], ["other-province", "synthetic-province"]),
    measures: fc.constantFrom(["actual" as const], ["target" as const]),
    bases: fc.constantFrom([""], ["council-plan"]),
    time: fc.constantFrom({ kind: "latest" as const }, { kind: "range" as const, from: "2020", to: null }),
    asOf: fc.constantFrom("2022-06-30", "2023-06-30"),
    history: fc.constantFrom("current" as const, "all" as const, "vintages" as const, "first" as const),
  },
  { requiredKeys: [] },
);

const PUBLISHED: Record<string, string | null> = { "report-a": "2022-01-15", "report-b": "2023", "report-c": null };
