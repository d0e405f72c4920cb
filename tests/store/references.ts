import type { References } from "#server/store/references.ts";

/** Synthetic: the ids that the ledgers of these tests name. */
export const REFERENCES: References = {
  indicatorsById: new Map([
    ["synthetic-growth", { unit: "percent" }],
    ["synthetic-rate", { unit: "percent" }],
  ]),
  areasById: new Map([
    ["old-province", { validFrom: null, validTo: "2025-06-30" }],
    ["new-province", { validFrom: "2025-07-01", validTo: null }],
  ]),
  unitsById: new Map([
    ["percent", {}],
    ["vnd-bn", {}],
  ]),
  basesById: new Map([["council-plan", { indicators: ["synthetic-rate"] }]]),
};
