import { site } from "#client/components/site.ts";

/** The indicator and the area that examples use. */
export const EXAMPLE = { indicator: "grdp-growth", area: site.areas.at(-1) ?? "", year: "2023", day: "2024-01-25" } as const;

type ExampleId = "series" | "asOf" | "vintages" | "observations" | "all" | "scorecard" | "indicators" | "reports" | "conflicts" | "changes";

/** Addresses of the API that readers most often want, as they work when pasted. */
export function addressesOf(origin: string): { id: ExampleId; address: string }[] {
  const { indicator, area, year, day } = EXAMPLE;
  const api = `${origin}/api/v1`;
  return [
    { id: "series", address: `${api}/series/${indicator}/${area}` },
    { id: "asOf", address: `${api}/series/${indicator}/${area}?asOf=${day}` },
    { id: "vintages", address: `${api}/series/${indicator}/${area}/vintages` },
    { id: "observations", address: `${api}/observations?indicator=${indicator}` },
    { id: "all", address: `${api}/observations?history=all&indicator=${indicator}` },
    { id: "scorecard", address: `${api}/scorecards/${area}/${year}` },
    { id: "indicators", address: `${api}/indicators` },
    { id: "reports", address: `${api}/reports` },
    { id: "conflicts", address: `${api}/conflicts` },
    { id: "changes", address: `${api}/releases/1/changes` },
  ];
}
