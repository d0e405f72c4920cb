import fc from "fast-check";
import { expect, test } from "vitest";
import type { Observation } from "#domain/observation.ts";
import { observationFacts, writeObservation, writeRow } from "#server/store/ledger-rows.ts";

const OBSERVATION: Observation = {
  ...{ indicator: "synthetic-growth", area: "synthetic-area", period: "2023", referenceDate: "2023-11-30", basis: "", measure: "target" },
  ...{ operator: "range", value: 6.5, valueMax: 7, unit: "percent", status: null, qualifier: null },
  ...{ asStated: 'giả định: từ 6,5% đến "7%"', report: "synthetic-report", locator: "mục 1", note: "" },
};

test("an observation is written as its row in the file is", () => {
  const line =
    'synthetic-growth,synthetic-area,2023,2023-11-30,,target,range,6.5,7,percent,,,"giả định: từ 6,5% đến ""7%""",synthetic-report,mục 1,';
  expect(writeObservation(OBSERVATION)).toBe(line);
});

test("whatever it says, both ways of writing it agree", () => {
  const cells = fc.record({
    ...{ value: fc.double({ noNaN: true }), valueMax: fc.option(fc.double({ noNaN: true })) },
    ...{ asStated: fc.string({ unit: "binary" }), locator: fc.string(), note: fc.constantFrom("", ",", '"', "\r\n") },
  });
  fc.assert(
    fc.property(cells, (some) => {
      const observation = { ...OBSERVATION, ...some };
      expect(writeObservation(observation)).toBe(writeRow("observations", { ...observationFacts(observation) }));
    }),
  );
});
