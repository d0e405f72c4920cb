import { AreaResource } from "#domain/resources/catalogue.ts";
import { selectAreas } from "#server/snapshot/select-areas.ts";
import { clocks } from "../http/parameters.ts";
import { defineListing } from "../http/resource.ts";

export const areaList = defineListing({
  path: "/api/v1/areas",
  summary: "Areas",
  description: "Provinces, regions and the country. A province that was merged and the one it became are two areas.",
  query: clocks,
  item: AreaResource,
  select: ({ view }) => selectAreas(view),
});
