/** What one year of one province can be, wide: the least and the most, in the unit of the indicator. Taken from the published range of all provinces. */
export const PLAUSIBLE_RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  "grdp-growth": [-25, 35],
  "grdp-current": [2_000, 3_000_000],
  "grdp-per-capita": [5, 900],
  "grdp-per-capita-usd": [300, 100_000],
  "budget-revenue": [200, 900_000],
  "budget-revenue-domestic": [200, 700_000],
  "budget-expenditure": [1_000, 400_000],
  "public-investment-plan": [200, 200_000],
  "public-investment-disbursed": [200, 200_000],
  "public-investment-rate": [5, 130],
  "total-investment": [800, 900_000],
  "ocop-products": [1, 5_000],
  "ocop-3-star": [0, 4_000],
  "ocop-4-star": [0, 3_000],
  "ocop-5-star": [0, 200],
  "new-enterprises": [10, 80_000],
  exports: [0.5, 100_000],
  "poverty-rate": [0, 70],
  "new-rural-communes": [1, 700],
  "retail-sales": [500, 2_500_000],
  "tourist-arrivals": [20, 90_000],
};

/** True when a value can be a figure of the indicator; an indicator without a range takes everything. */
export function isPlausible(indicator: string, value: number): boolean {
  const range = PLAUSIBLE_RANGES[indicator];
  return range === undefined || (value >= range[0] && value <= range[1]);
}
