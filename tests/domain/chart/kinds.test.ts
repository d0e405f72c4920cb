import { describe, expect, test } from "vitest";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import { CHART_KINDS, kindsFor } from "#domain/chart/chart-kinds.ts";
import { CHART_KIND_IDS, type ChartModel } from "#domain/chart/chart-model.ts";
import { anIndicator, VND_BN } from "../builders.ts";
import { aChartOf, anActualOf, aPoint, aSeriesOf, NEW, OLD } from "./builders.ts";
import { foundingData, foundingLadder } from "./founding.ts";

const OWN = { areas: ["dong-thap-2025", "dong-thap"] };
const WIDE = { locale: "vi", widthPx: 1200 } as const;

test("every kind of the contract is in the list, once", () => {
  expect(CHART_KINDS.map(({ id }) => id).sort()).toEqual([...CHART_KIND_IDS].sort());
});

test("ranks are offered as lines and panels, never as bars that would make the best the shortest", () => {
  expect(kindsFor({ kind: "rank", unit: "rank" })).toEqual(["line", "multiples"]);
  expect(kindsFor({ kind: "rate", unit: "percent" })).toEqual(["columns", "line", "ranking", "multiples"]);
});

test("the text alternative is the sentence of the series, the present province first", () => {
  const data = foundingData("grdp-growth", OWN);
  const sentences = data.series.map(({ sentence }) => sentence.vi);
  expect(buildChartModel({ kind: "columns", ...WIDE }, data).alt.split(/(?<=\.) (?=Năm)/).length).toBeGreaterThan(1);
  for (const sentence of sentences) expect(buildChartModel({ kind: "columns", ...WIDE }, data).alt).toContain(sentence);
});

test("a width out of bounds is clamped", () => {
  const data = foundingData("grdp-growth", OWN);
  expect([5, 99_999].map((widthPx) => buildChartModel({ kind: "line", locale: "vi", widthPx }, data).widthPx)).toEqual([120, 2400]);
});

test.each([400, 700, 1080])("a height asked for is kept by columns and lines: %i", (heightPx) => {
  const data = foundingData("grdp-growth", OWN);
  expect(buildChartModel({ kind: "columns", ...WIDE, heightPx }, data).heightPx).toBe(heightPx);
  expect(buildChartModel({ kind: "line", ...WIDE, heightPx }, data).heightPx).toBe(heightPx);
});

test("a height asked for is shared by the plots of panels", () => {
  const { heightPx, panels } = buildChartModel({ kind: "multiples", ...WIDE, heightPx: 900 }, foundingData("grdp-growth"));
  expect(900 - heightPx).toBeLessThan(4);
  expect(new Set(panels.map(({ box }) => box.height)).size).toBe(1);
});

test("the verdicts stand under the years of a wide chart, in words", () => {
  const { marks } = buildChartModel({ kind: "columns", ...WIDE }, foundingData("grdp-growth", OWN));
  expect(
    marks.flatMap((mark) => (mark.type === "label" && mark.part === "verdict" ? [mark.text.replaceAll("\u00a0", " ")] : [])),
  ).toContain("không đạt");
});

describe("columns", () => {
  const ids = ({ marks }: ChartModel, type: string) => marks.filter((mark) => mark.type === type).map(({ id }) => id);

  test("a missing year has a dotted baseline and words, and no bar", () => {
    const model = buildChartModel({ kind: "columns", ...WIDE }, foundingData("grdp-growth", OWN));
    expect(ids(model, "bar")).not.toContain("bar/dong-thap/2012");
    expect(ids(model, "rule")).toContain("gap/dong-thap/2012");
    expect(model.notes[0]).toBe("Chưa tìm thấy số năm 2012.");
  });

  test("on a phone the newest year is on top and both provinces are named at the merger", () => {
    const model = buildChartModel({ kind: "columns", locale: "vi", widthPx: 358 }, foundingData("grdp-growth", { ...OWN }));
    expect(model.layout).toBe("rows");
    expect(model.points.slice(0, 3).map(({ id }) => id)).toEqual(["dong-thap-2025/2026", "dong-thap-2025/2025", "dong-thap/2024"]);
    expect(ids(model, "label").filter((id) => id.startsWith("merger-name"))).toEqual([
      "merger-name/dong-thap-2025/new/0",
      "merger-name/dong-thap-2025/old/0",
    ]);
  });

  test("an estimate is hatched and a preliminary figure hollow", () => {
    const data = aChartOf([
      aSeriesOf(OLD.id, [
        aPoint("2022", { actual: anActualOf(6, { status: "estimate" }) }),
        aPoint("2023", { actual: anActualOf(7, { status: "preliminary" }) }),
        aPoint("2024", { actual: anActualOf(8, { status: "final" }) }),
      ]),
    ]);
    const bars = buildChartModel({ kind: "columns", ...WIDE }, data).marks.flatMap((mark) => (mark.type === "bar" ? [mark.form] : []));
    expect(bars).toEqual(["hatched", "hollow", "solid"]);
  });

  test("beside a present in lotus earlier years are grey, solid, and without targets", () => {
    const model = buildChartModel(
      { kind: "columns", locale: "vi", widthPx: 640, density: "card", emphasis: "newest" },
      foundingData("grdp-growth", OWN),
    );
    const bars = model.marks.flatMap((mark) => (mark.type === "bar" ? [mark] : []));
    expect(bars.filter(({ role }) => role === "lotus").map(({ id }) => id)).toEqual(["bar/dong-thap-2025/2025"]);
    expect(bars.every(({ form }) => form === "solid")).toBe(true);
    expect(ids(model, "rule").filter((id) => /^target\/[^/]+\/\d+$/.test(id))).toEqual(["target/dong-thap-2025/2025"]);
  });

  test("as of a day they say so and draw what was known", () => {
    const model = buildChartModel({ kind: "columns", ...WIDE }, foundingData("grdp-growth", { ...OWN, asOf: "2024-01-25" }));
    expect(model.points.find(({ period }) => period === "2023")?.value).toBe(6.14);
    expect(model.notes[0]).toBe("Số liệu như đã biết đến ngày 25/1/2024.");
  });
});

describe("lines", () => {
  const strokes = (model: ChartModel) =>
    model.marks.flatMap((mark) =>
      mark.type === "line" ? [`${mark.points.map(({ period }) => period).join("-")}${mark.dash ? " dashed" : ""}`] : [],
    );

  test("are solid between firm figures and dashed into an estimate", () => {
    const figures = [anActualOf(5), anActualOf(6), anActualOf(7, { status: "estimate" }), anActualOf(8)];
    const points = figures.map((actual, index) => aPoint(String(2021 + index), { actual }));
    expect(strokes(buildChartModel({ kind: "line", ...WIDE }, aChartOf([aSeriesOf(OLD.id, points)])))).toEqual([
      "2021-2022",
      "2022-2023 dashed",
      "2023-2024",
    ]);
  });

  test("stop at a gap, at the merger and at a certain break of the definition", () => {
    const years = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => aPoint(String(from + index), { actual: anActualOf(5 + index) }));
    const old = {
      ...aSeriesOf(OLD.id, [...years(2017, 2), ...years(2020, 5)]),
      breaks: [{ after: "2021", reason: { vi: "chuẩn mới", en: "new standard" } }],
    };
    const model = buildChartModel({ kind: "line", ...WIDE }, aChartOf([old, aSeriesOf(NEW.id, years(2025, 1))]));
    expect(strokes(model)).toEqual(["2017-2018", "2020-2021", "2022-2023-2024"]);
    expect(model.notes).toContain("chuẩn mới.");
  });

  test("are never joined where years of the indicator cannot be compared", () => {
    const points = [aPoint("2023", { actual: anActualOf(5) }), aPoint("2024", { actual: anActualOf(6) })];
    const data = aChartOf([aSeriesOf(OLD.id, points)], { indicator: anIndicator({ yearsComparable: false }) });
    expect(strokes(buildChartModel({ kind: "line", ...WIDE }, data))).toEqual([]);
  });

  test("of amounts leave out the country and the region, and say so", () => {
    const model = buildChartModel({ kind: "line", ...WIDE }, foundingData("budget-revenue"));
    expect(model.points.some(({ area }) => area === "viet-nam" || area === "mekong-delta")).toBe(false);
    expect(model.notes.join(" ").replaceAll("\u00a0", " ")).toContain("Không vẽ Đồng bằng sông Cửu Long và Việt Nam");
  });
});

describe("ranking", () => {
  const model = buildChartModel(
    { kind: "ranking", locale: "en", widthPx: 568, year: "2023", chosen: ["dong-thap", "viet-nam"] },
    foundingData("grdp-growth"),
  );

  test("orders the areas of the year, the largest first", () => {
    expect(model.points.map(({ areaName, value }) => `${areaName.replace("former\u00a0", "").replaceAll("\u00a0", " ")} ${value}`)).toEqual(
      [
        "Hậu Giang 12.27",
        "Trà Vinh 8.3",
        "Cà Mau 7.83",
        "Kiên Giang 6.79",
        "Mekong Delta 6.37",
        "An Giang 6.14",
        "Cần Thơ 5.75",
        "Tiền Giang 5.72",
        "Đồng Tháp 5.61",
        "Viet Nam 5.05",
        "Vĩnh Long 2.61",
      ],
    );
  });

  test("names the areas without a figure and draws none at zero", () => {
    expect(model.notes.map((note) => note.replaceAll("\u00a0", " "))).toEqual([
      "No 2023 figure was found for Long An, Bến Tre, Sóc Trăng and Bạc Liêu.",
    ]);
  });
});

describe("ladder", () => {
  test("names date, status and report of every step, the current one in lotus", () => {
    const model = buildChartModel({ kind: "ladder", locale: "vi", widthPx: 828 }, foundingLadder("grdp-growth", "dong-thap", "2023"));
    const texts = model.marks.flatMap((mark) =>
      mark.type === "label" && ["value", "difference", "date", "status"].includes(mark.part) ? [mark.text.replaceAll("\u00a0", " ")] : [],
    );
    expect(texts).toEqual([
      "6,14%",
      "23/01/2024",
      "Ước tính",
      "5,66%",
      "−0,48 điểm",
      "31/01/2024",
      "Theo báo cáo",
      "5,61%",
      "−0,05 điểm",
      "2025, chỉ ghi năm",
      "Theo báo cáo, đang dùng",
    ]);
    expect(model.marks.flatMap((mark) => (mark.type === "label" && mark.runs[0]?.role === "lotus" ? [mark.text] : []))).toEqual(["5,61%"]);
    expect(model.notes.join()).toContain("Nhắc lại, không phải điều chỉnh: 5,66%");
  });

  test("is a rail on a phone", () => {
    const data = foundingLadder("budget-revenue", "dong-thap", "2024");
    expect(buildChartModel({ kind: "ladder", locale: "vi", widthPx: 358 }, data)).toMatchObject({
      layout: "rail",
      unitText: VND_BN.symbol,
    });
  });
});
