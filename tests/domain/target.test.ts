import { expect, test } from "vitest";
import { selectTarget } from "#domain/target.ts";
import { aTarget } from "./builders.ts";

function reasons(choice: ReturnType<typeof selectTarget>) {
  return choice.others.map(({ statement, reason }) => `${statement.value} ${reason}`);
}

test("draws the latest target set before the period ends and lists the others", () => {
  const choice = selectTarget([aTarget(7, "2022-12-08"), aTarget(7.5, "2023-07-01"), aTarget(6, "2024-02-01"), aTarget(9, null)], {
    asOf: null,
  });
  expect(choice.current?.value).toBe(7.5);
  expect(reasons(choice)).toEqual(["7 superseded", "6 after-period", "9 undated"]);
});

test("falls back to the first report after the period, then to one without a date", () => {
  expect(selectTarget([aTarget(8, "2025-02-01"), aTarget(7, "2024-02-01"), aTarget(9, null)], { asOf: null }).current?.value).toBe(7);
  expect(selectTarget([aTarget(9, null)], { asOf: null }).current?.value).toBe(9);
});

test("knows only what was published by the day asked for", () => {
  const targets = [aTarget(7, "2022-12-08"), aTarget(7.5, "2023-07-01"), aTarget(9, null)];
  expect(selectTarget(targets, { asOf: "2023-01-31" }).current?.value).toBe(7);
  expect(selectTarget(targets, { asOf: "2022-01-31" })).toEqual({ current: null, others: [] });
});

test("another report of the same target repeats it", () => {
  expect(
    reasons(selectTarget([aTarget(8, "2023-01-01", { report: "a" }), aTarget(8, "2023-02-01", { report: "b" })], { asOf: null })),
  ).toEqual(["8 same-as-current"]);
});
