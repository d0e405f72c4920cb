import type { Area } from "#domain/catalogue.ts";
import { type Bilingual, bilingual } from "#domain/text.ts";
import { MEASURE_WORDS, QUALIFIER_WORDS, STATUS_WORDS } from "#domain/words.ts";
import { isYear } from "#domain/year.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { STATUS_LETTERS } from "../status-letters.ts";
import { OPERATOR_CODES } from "./components.ts";
import { frequencyOf, LATEST_VINTAGE, NO_BASIS, toSdmxId } from "./sdmx-ids.ts";

export interface Code {
  id: string;
  name: Bilingual;
  description?: Bilingual;
  parent?: string;
}

/** A closed list of values of a component. */
export interface CodeList {
  id: string;
  name: Bilingual;
  codes: readonly Code[];
}

const KNOWN = new WeakMap<Snapshot, readonly CodeList[]>();

/** Every code list the data structure refers to, made once a release. */
export function codeListsOf(snapshot: Snapshot): readonly CodeList[] {
  const known = KNOWN.get(snapshot) ?? buildCodeLists(snapshot);
  KNOWN.set(snapshot, known);
  return known;
}

function buildCodeLists(snapshot: Snapshot): readonly CodeList[] {
  const { catalogue, reportsById } = snapshot;
  const reports = [...reportsById.values()].map(({ id, title }): Code => ({ id: toSdmxId(id), name: { vi: title, en: title } }));
  return [
    { id: "CL_FREQ", name: { vi: "Tần suất", en: "Frequency" }, codes: frequencies(snapshot) },
    { id: "CL_AREA", name: { vi: "Địa bàn", en: "Areas" }, codes: catalogue.areas.map(areaCode) },
    {
      id: "CL_INDICATOR",
      name: { vi: "Chỉ tiêu", en: "Indicators" },
      codes: catalogue.indicators.map(({ id, name, definition }) => ({ id: toSdmxId(id), name, description: definition })),
    },
    { id: "CL_VALUE_TYPE", name: { vi: "Đại lượng", en: "Value types" }, codes: codesOf(MEASURE_WORDS) },
    {
      id: "CL_BASIS",
      name: { vi: "Cơ sở tính", en: "Bases" },
      codes: [
        { id: NO_BASIS, name: { vi: "không nêu", en: "none stated" } },
        ...catalogue.bases.map(({ id, name }) => ({ id: toSdmxId(id), name })),
      ],
    },
    {
      id: "CL_VINTAGE",
      name: { vi: "Lần công bố", en: "Vintages" },
      codes: [{ id: LATEST_VINTAGE, name: { vi: "số đang dùng", en: "in use" } }, ...reports],
    },
    {
      id: "CL_OBS_STATUS",
      name: { vi: "Tình trạng", en: "Observation status" },
      codes: Object.entries(STATUS_LETTERS).flatMap(([status, letter]) =>
        letter === null ? [] : { id: letter, name: STATUS_WORDS[status as keyof typeof STATUS_WORDS] },
      ),
    },
    { id: "CL_UNIT", name: { vi: "Đơn vị tính", en: "Units" }, codes: catalogue.units.map(({ id, name }) => ({ id: toSdmxId(id), name })) },
    {
      id: "CL_OPERATOR",
      name: { vi: "Phép so của kế hoạch", en: "Operators of targets" },
      codes: Object.entries(OPERATOR_CODES).map(([sign, id]) => ({ id, name: { vi: sign, en: sign } })),
    },
    { id: "CL_QUALIFIER", name: { vi: "Mức chính xác", en: "Qualifiers" }, codes: codesOf(QUALIFIER_WORDS) },
    { id: "CL_REPORT", name: { vi: "Báo cáo", en: "Reports" }, codes: reports },
  ];
}

function areaCode({ id, name }: Area): Code {
  return { id: toSdmxId(id), name };
}

function codesOf(words: Record<string, Bilingual>): Code[] {
  return Object.entries(words).map(([id, name]) => ({
    id: toSdmxId(id),
    name: bilingual((locale) => name[locale].replaceAll("\u00a0", " ")),
  }));
}

/** Annual, and every span of years there are figures of. */
function frequencies(snapshot: Snapshot): Code[] {
  const spans = new Set<string>();
  for (const { period } of snapshot.statements()) if (!isYear(period)) spans.add(frequencyOf(period));
  const years = [...spans].map((code) => Number(code.slice(1))).sort((one, other) => one - other);
  return [
    { id: "A", name: { vi: "năm", en: "Annual" } },
    ...years.map((count) => ({ id: `A${count}`, name: { vi: `${count} năm`, en: `${count} years together` } })),
  ];
}
