import { overviewQuery } from "#client/api/overview.ts";
import { definePage, PageMoved } from "#client/components/page.ts";
import { noSearch } from "#client/components/search-fields.ts";

/** `/scorecard` leads to the table of the newest year with figures. */
export const newestScorecardPage = definePage({
  search: noSearch,
  load: async (_view, read) => {
    const { area, year } = (await read(overviewQuery("latest"))).data.scorecard;
    throw new PageMoved(`/scorecard/${area}/${year}`);
  },
  head: () => ({ title: "", description: "" }),
  Component: () => null,
});
