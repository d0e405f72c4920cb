import type { Area, Basis, Indicator, Topic, Unit } from "#domain/catalogue.ts";
import type { Report } from "#domain/report.ts";
import type { Bilingual } from "#domain/text.ts";
import { MEASURE_WORDS, QUALIFIER_WORDS, STATUS_WORDS } from "#domain/words.ts";
import { PLAIN_OPTIONS } from "../download-format.ts";
import { csv } from "../formats/csv.ts";
import type { Cast, PublishedView } from "../published-view.ts";
import { TIDY_COLUMNS, type TidyColumn } from "../tidy-columns.ts";
import { type PackageField, type PackageTable, tableOf } from "./package-table.ts";

/** The figures and every table their codes point to. Only the figures stream; the others are as long as the catalogue. */
export function packageTables(view: PublishedView, cast: Cast, name: string): PackageTable[] {
  const { catalogue } = view.snapshot;
  return [
    {
      name,
      title: view.subject.title.vi,
      fields: TIDY_COLUMNS.map(observationField),
      primaryKey: ["indicator", "area", "period", "basis", "measure", "report"],
      foreignKeys: ["indicator", "area", "unit", "report"].map((field) => ({
        fields: [field],
        resource: `${field}s`,
        references: [field],
      })),
      content: () => csv.encode(view, PLAIN_OPTIONS),
    },
    indicatorTable(cast),
    areaTable(cast),
    tableOf<Unit>({
      name: "units",
      title: "Đơn vị tính / Units of measure",
      entries: cast.units,
      primaryKey: ["unit"],
      fields: [idField("unit", (entry) => entry.id), ...names((entry: Unit) => entry.name), textField("symbol", (entry) => entry.symbol)],
    }),
    tableOf<Basis>({
      name: "bases",
      title: "Cơ sở tính / Bases",
      entries: catalogue.bases.filter(({ id }) => cast.bases.includes(id)),
      primaryKey: ["basis"],
      fields: [idField("basis", (entry) => entry.id), ...names((entry: Basis) => entry.name)],
    }),
    tableOf<Topic>({
      name: "topics",
      title: "Lĩnh vực / Topics",
      entries: catalogue.topics.filter(({ id }) => cast.indicators.some(({ topic }) => topic === id)),
      primaryKey: ["topic"],
      fields: [idField("topic", (entry) => entry.id), ...names((entry: Topic) => entry.name)],
    }),
    reportTable(cast),
  ];
}

function indicatorTable({ indicators }: Cast): PackageTable {
  return tableOf<Indicator>({
    name: "indicators",
    title: "Chỉ tiêu / Indicators",
    entries: indicators,
    primaryKey: ["indicator"],
    foreignKeys: [
      { fields: ["unit"], resource: "units", references: ["unit"] },
      { fields: ["topic"], resource: "topics", references: ["topic"] },
    ],
    fields: [
      idField("indicator", ({ id }) => id),
      ...names(({ name }: Indicator) => name),
      textField("topic", ({ topic }) => topic),
      textField("unit", ({ unit }) => unit),
      { name: "decimals", type: "integer", read: ({ decimals }) => decimals },
      textField("kind", ({ kind }) => kind),
      textField("better_when", ({ betterWhen }) => betterWhen),
      { name: "additive", type: "boolean", read: ({ additive }) => additive },
      textField("definition_vi", ({ definition }) => definition.vi),
      textField("definition_en", ({ definition }) => definition.en),
    ],
  });
}

function areaTable({ areas }: Cast): PackageTable {
  return tableOf<Area>({
    name: "areas",
    title: "Địa bàn / Areas",
    entries: areas,
    primaryKey: ["area"],
    fields: [
      idField("area", ({ id }) => id),
      ...names(({ name }: Area) => name),
      textField("level", ({ level }) => level),
      { name: "valid_from", type: "date", read: ({ validFrom }) => validFrom },
      { name: "valid_to", type: "date", read: ({ validTo }) => validTo },
      textField("predecessors", ({ predecessors }) => predecessors.join(" ") || null),
      textField(
        "codes",
        ({ codes }) =>
          Object.entries(codes)
            .map(([scheme, code]) => `${scheme}:${code}`)
            .join(" ") || null,
      ),
    ],
  });
}

function reportTable({ reports }: Cast): PackageTable {
  return tableOf<Report>({
    name: "reports",
    title: "Báo cáo / Reports",
    entries: reports,
    primaryKey: ["report"],
    fields: [
      idField("report", ({ id }) => id),
      textField("title", ({ title }) => title),
      textField("publisher", ({ publisher }) => publisher),
      { name: "published", type: "string", constraints: { pattern: PARTIAL_DATE }, read: ({ published }) => published },
      textField("url", ({ url }) => url),
      textField("kind", ({ kind }) => kind),
    ],
  });
}

const PARTIAL_DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

/** `published` may be a year or a month, which the type `date` does not allow. An empty basis is a basis of its own, not a missing one. */
function observationField({ name, type, isRequired, title, description }: TidyColumn): PackageField {
  const pattern = type === "date" ? PARTIAL_DATE : type === "period" ? "^\\d{4}(-\\d{4})?$" : null;
  const words = CODE_WORDS[name];
  return {
    name,
    type: type === "number" || type === "integer" ? type : "string",
    title: title.vi,
    description: `${description.vi} / ${description.en}`,
    ...(isRequired || pattern ? { constraints: { ...(isRequired ? { required: true } : {}), ...(pattern ? { pattern } : {}) } } : {}),
    ...(words ? { categories: Object.entries(words).map(([value, label]) => ({ value, label: label.vi })) } : {}),
    ...(name === "basis" ? { missingValues: [] } : {}),
  };
}

const CODE_WORDS: Record<string, Record<string, Bilingual>> = { status: STATUS_WORDS, measure: MEASURE_WORDS, qualifier: QUALIFIER_WORDS };

function idField<Entry>(name: string, read: (entry: Entry) => string) {
  return { name, type: "string" as const, constraints: { required: true, unique: true }, read };
}

function textField<Entry>(name: string, read: (entry: Entry) => string | null) {
  return { name, type: "string" as const, read };
}

function names<Entry>(read: (entry: Entry) => Bilingual) {
  return [textField("name_vi", (entry: Entry) => read(entry).vi), textField("name_en", (entry: Entry) => read(entry).en)];
}
