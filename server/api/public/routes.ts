import type { Route } from "../http/route.ts";
import { areaList } from "./areas.ts";
import { dcatCatalogue, dcatTurtle } from "./catalogue.ts";
import { CHART_IMAGE_ROUTES } from "./chart-image.ts";
import { conflictList } from "./conflicts.ts";
import { differenceList } from "./differences.ts";
import { DOWNLOAD_DOCUMENTS } from "./download-documents.ts";
import { DOWNLOAD_ROUTES } from "./downloads.ts";
import { EMBED_ROUTES } from "./embed.ts";
import { EMBED_SCRIPT_ROUTES } from "./embed-script.ts";
import { releaseFeed } from "./feed.ts";
import { fileList } from "./files.ts";
import { indicatorList, indicatorResource } from "./indicators.ts";
import { observationList } from "./observations.ts";
import { oembedRoute } from "./oembed.ts";
import { openApiRoute } from "./openapi.ts";
import { overviewResource } from "./overview.ts";
import { PAGE_CARD_ROUTES } from "./page-cards.ts";
import { changeList, releaseList, releaseResource } from "./releases.ts";
import { reportList, reportResource } from "./reports.ts";
import { robots } from "./robots.ts";
import { SCORECARD_IMAGE_ROUTES } from "./scorecard-image.ts";
import { scorecardResource } from "./scorecards.ts";
import { seriesList, seriesResource, vintageList } from "./series.ts";
import { sitemap } from "./sitemap.ts";
import { unitList } from "./units.ts";

/** In the order of the documentation. A resource is one file and one line here. */
const ROUTES: readonly Route[] = [
  indicatorList,
  indicatorResource,
  seriesList,
  seriesResource,
  vintageList,
  observationList,
  scorecardResource,
  overviewResource,
  conflictList,
  reportList,
  reportResource,
  areaList,
  unitList,
  releaseList,
  releaseResource,
  changeList,
  differenceList,
  fileList,
  releaseFeed,
  dcatCatalogue,
  dcatTurtle,
  sitemap,
  robots,
  ...DOWNLOAD_ROUTES,
  ...CHART_IMAGE_ROUTES,
  ...SCORECARD_IMAGE_ROUTES,
  ...PAGE_CARD_ROUTES,
  ...EMBED_ROUTES,
  ...EMBED_SCRIPT_ROUTES,
  oembedRoute,
];

/** Everything the public reads from a snapshot. */
export const PUBLIC_ROUTES: readonly Route[] = [...ROUTES, openApiRoute([...ROUTES, ...DOWNLOAD_DOCUMENTS])];
