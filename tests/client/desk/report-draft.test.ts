import { describe, expect, test } from "vitest";
import { EMPTY_REPORT, parseDay, proposeId, readReportDraft } from "#client/desk/imports/report-draft.ts";

test.each([
  ["23/01/2024", "2024-01-23"],
  ["3/1/2024", "2024-01-03"],
  ["01/2024", "2024-01"],
  ["2024", "2024"],
  ["2024-01-23", "2024-01-23"],
  ["", null],
  ["31/02/2024", undefined],
  ["23.01.2024", undefined],
  ["hôm qua", undefined],
])("reads the date %j as %s", (text, expected) => {
  expect(parseDay(text)).toBe(expected);
});

describe("the fields of a report", () => {
  test("become a report with an id of publisher, date and title", () => {
    const draft = { ...EMPTY_REPORT, title: "Kết quả năm 2026", publisher: "Sở Giả Định", published: "11/2026" };
    expect(readReportDraft(draft)).toEqual({
      report: {
        id: "so-gia-dinh-2026-11-ket-qua-nam-2026",
        title: "Kết quả năm 2026",
        publisher: "Sở Giả Định",
        published: "2026-11",
        url: null,
        kind: "news",
      },
    });
  });

  test("say each what is wrong", () => {
    const draft = { ...EMPTY_REPORT, published: "mai", url: "baodongthap.vn", id: "Có dấu" };
    expect(readReportDraft(draft)).toEqual({
      faults: { title: "missing", publisher: "missing", published: "not-a-date", url: "not-an-address", id: "not-an-id" },
    });
  });

  test("never make an id with a hyphen at an end", () => {
    expect(proposeId({ title: "", publisher: "", published: "" })).toBe("");
    expect(proposeId({ title: "“Đạt” – vượt!", publisher: "Đài", published: "" })).toBe("dai-dat-vuot");
  });
});
