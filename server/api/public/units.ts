import { UnitResource } from "#domain/resources/catalogue.ts";
import { clocks } from "../http/parameters.ts";
import { defineListing } from "../http/resource.ts";

export const unitList = defineListing({
  path: "/api/v1/units",
  summary: "Units of measure",
  query: clocks,
  item: UnitResource,
  select: ({ view }) => view.snapshot.catalogue.units,
});
