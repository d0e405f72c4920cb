import { z } from "zod";
import type { TimeRange } from "#domain/time-range.ts";
import { type PublishedView, type Subject, viewOf } from "#server/published/downloads/published-view.ts";
import { EVERYTHING, HISTORIES, type Selection } from "#server/published/downloads/selection.ts";
import {
  comparisonSubject,
  datasetSubject,
  indicatorSubject,
  scorecardSelection,
  scorecardSubject,
} from "#server/published/downloads/subjects.ts";
import { siteAreasOf, type View } from "#server/snapshot/view.ts";
import { findAll, findArea, findBasis, findIndicator, findYear } from "../find.ts";
import { Failure } from "../http/failure.ts";
import { area, asOf, bases, indicator, measure, release, time } from "../http/parameters.ts";
import type { RouteInput } from "../http/route.ts";

type Input = RouteInput<Record<string, string>, unknown>;

/** Something a file can be of: its address, its parameters, and the view an address asks for. */
export interface DownloadSubject {
  kind: Subject["kind"];
  /** Route of its files with this extension. */
  path: (extension: string) => string;
  query: z.ZodObject;
  view: (input: Input) => PublishedView;
}

const history = z.enum(HISTORIES).default("current").meta({
  description:
    "current: one row a figure. all: every observation of every report. vintages: one row a step of the ladder. first: what was published first.",
});
const scope = z.enum(["full", "view"]).default("view").meta({
  description:
    "view: what the address selects, as the page shows it. full: everything there is of the indicator, in every area. Default view.",
});
const clocks = { asOf, release };
const selecting = z.object({ area, time, measure, basis: bases, history });
type Selecting = z.output<typeof selecting>;

const ofIndicator = z.object({ ...selecting.shape, scope, ...clocks });
const ofMany = z.object({ indicator, ...selecting.shape, ...clocks });

/** In the order of the documentation. */
export const DOWNLOAD_SUBJECTS: readonly DownloadSubject[] = [
  {
    kind: "indicator",
    path: (extension) => `/indicators/${anyFile(extension)}`,
    query: ofIndicator,
    view: (input) => {
      const query = ofIndicatorQuery(input);
      const found = findIndicator(input.view, stemOf(input.params.file));
      const areas = query.scope === "full" ? null : (query.area ?? siteAreasOf(input.view));
      return build(input, indicatorSubject(found), { ...selectionOf(input.view, query), indicators: [found.id], areas });
    },
  },
  {
    kind: "comparison",
    path: (extension) => `/compare.${extension}`,
    query: ofMany,
    view: (input) => {
      const query = input.query as z.output<typeof ofMany>;
      if (query.indicator === undefined)
        throw new Failure("invalid-parameter", "A comparison needs at least one indicator, e.g. indicator=grdp-growth,pci-rank.", {
          errors: [{ detail: "Give one or more indicators, separated by commas.", parameter: "indicator" }],
          allowed: Object.keys(ofMany.shape),
        });
      const indicators = query.indicator.map((id) => findIndicator(input.view, id));
      const areas = query.area ?? siteAreasOf(input.view);
      return build(input, comparisonSubject(indicators), { ...selectionOf(input.view, query), indicators: query.indicator, areas });
    },
  },
  {
    kind: "scorecard",
    path: (extension) => `/scorecard/:area/${anyFile(extension)}`,
    query: z.object(clocks),
    view: (input) => {
      const [place, year] = [findArea(input.view, input.params.area ?? ""), findYear(stemOf(input.params.file))];
      return build(input, scorecardSubject(place, year), { ...EVERYTHING, ...scorecardSelection(place, year) });
    },
  },
  {
    kind: "dataset",
    path: (extension) => `/dataset.${extension}`,
    query: ofMany,
    view: (input) => {
      const query = input.query as z.output<typeof ofMany>;
      const indicators = findAll(input.view, findIndicator, query.indicator);
      return build(input, datasetSubject(input.view.snapshot.catalogue), { ...selectionOf(input.view, query), indicators });
    },
  },
];

/** A last part of an address that is named after what it holds. */
function anyFile(extension: string): string {
  return `:file{[^.]+\\.${extension.replaceAll(".", "\\.")}}`;
}

/** `scope=full` means everything, so nothing may narrow it: the figures would not be what one of the two says. */
function ofIndicatorQuery({ query }: Input): z.output<typeof ofIndicator> {
  const parsed = query as z.output<typeof ofIndicator>;
  const narrowing = (["area", "time", "measure", "basis"] as const).filter((name) => parsed[name] !== undefined);
  if (parsed.scope !== "full" || narrowing.length === 0) return parsed;
  throw new Failure("invalid-parameter", `scope=full means everything, and ${narrowing.join(", ")} would narrow it.`, {
    errors: ["scope", ...narrowing].map((parameter) => ({
      detail: parameter === "scope" ? "Leave it out to get what the others select." : "Leave it out to get everything.",
      parameter,
    })),
    allowed: Object.keys(ofIndicator.shape),
  });
}

function selectionOf(view: View, query: Selecting): Selection {
  return {
    indicators: null,
    areas: findAll(view, findArea, query.area),
    time: query.time ?? null,
    measures: query.measure ?? null,
    bases: findAll(view, findBasis, query.basis),
    asOf: null,
    history: query.history,
  };
}

function build({ view, origin, query }: Input, subject: Subject, selection: Selection): PublishedView {
  const { snapshot, today, meta } = view;
  return viewOf({ subject, snapshot, origin, today, selection: { ...selection, asOf: meta.asOf }, query: formatQuery(query) });
}

/** The parameters that select figures, in one order, as they stand in an address. */
function formatQuery(query: unknown): string {
  const given = query as Record<string, unknown>;
  const names = ["indicator", "area", "time", "measure", "basis", "history", "scope", "asOf", "release"];
  const pairs = names.flatMap((name) => {
    const text = given[name] === undefined || DEFAULTS[name] === given[name] ? "" : formatValue(given[name]);
    return text === "" ? [] : [`${name}=${encodeURIComponent(text)}`];
  });
  return pairs.join("&").replaceAll("%2C", ",");
}

const DEFAULTS: Record<string, unknown> = { history: "current", scope: "view" };

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => (item === "" ? "none" : String(item))).join(",");
  if (typeof value !== "object" || value === null) return String(value);
  const range = value as TimeRange;
  if (range.kind === "latest") return "latest";
  return range.from === range.to ? String(range.from) : `${range.from ?? ""}..${range.to ?? ""}`;
}

function stemOf(file = ""): string {
  return file.slice(0, file.indexOf("."));
}
