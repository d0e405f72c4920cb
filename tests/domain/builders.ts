import type { Area, Unit } from "#domain/catalogue.ts";
import { Indicator } from "#domain/catalogue.ts";
import type { Statement } from "#domain/observation.ts";

/** Synthetic: a statement of an invented indicator; a test gives only what matters to it. */
export function aStatement(given: Partial<Statement> = {}): Statement {
  return {
    indicator: "synthetic-growth",
    area: "synthetic-province",
    period: "2023",
    referenceDate: null,
    basis: "",
    measure: "actual",
    operator: null,
    value: 6,
    valueMax: null,
    unit: "percent",
    status: "reported",
    qualifier: null,
    asStated: "",
    report: "synthetic-report",
    locator: "",
    note: "",
    published: "2024-01-23",
    recordedIn: 1,
    ...given,
  };
}

/** Synthetic: an actual with a value, the day of its report, and the report's id made from both. */
export function anActual(value: number, published: string | null, given: Partial<Statement> = {}): Statement {
  return aStatement({ value, published, report: `report-${published ?? "undated"}-${value}`, ...given });
}

/** Synthetic: a target with its operator. */
export function aTarget(value: number, published: string | null, given: Partial<Statement> = {}): Statement {
  return aStatement({
    value,
    published,
    measure: "target",
    operator: "=",
    status: null,
    report: `plan-${published ?? "undated"}-${value}`,
    ...given,
  });
}

export function anIndicator(given: Partial<Indicator> = {}): Indicator {
  return Indicator.parse({
    id: "synthetic-growth",
    name: { vi: "Tăng trưởng giả định", en: "Synthetic growth" },
    shortName: { vi: "Tăng trưởng giả định", en: "Synthetic growth" },
    topic: "growth",
    unit: "percent",
    decimals: 2,
    kind: "rate",
    betterWhen: "higher",
    additive: false,
    definition: { vi: "Số giả định để thử", en: "Made up for tests" },
    headline: false,
    ...given,
  });
}

export function anArea(given: Partial<Area> = {}): Area {
  return {
    id: "synthetic-province",
    name: { vi: "Tỉnh Thử", en: "Test Province" },
    level: "province",
    validFrom: null,
    validTo: null,
    predecessors: [],
    codes: {},
    ...given,
  };
}

export const PERCENT: Unit = { id: "percent", name: { vi: "phần trăm", en: "per cent" }, symbol: "%" };
export const VND_BN: Unit = { id: "vnd-bn", name: { vi: "tỷ đồng", en: "billion dong" }, symbol: "tỷ đồng" };
