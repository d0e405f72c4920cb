import { kindsFor } from "#domain/chart/chart-kinds.ts";
import type { Bilingual } from "#domain/text.ts";
import type { SelectedChart } from "./select-chart.ts";

/** Why a selection cannot be drawn, in words for the picture that takes its place; null where it can. */
export function checkSelection({ query, kind, data, ladder }: SelectedChart): Bilingual | null {
  const name = data.indicator.shortName;
  if (kind === "ladder") {
    return ladder === null
      ? {
          vi: `Không có số nào của “${name.vi}” trong những năm đã chọn để vẽ các lần công bố.`,
          en: `There is no figure of “${name.en}” in the chosen years whose history could be drawn.`,
        }
      : null;
  }
  const kinds = kindsFor(query.indicator);
  if (kinds.includes(kind)) return null;
  return {
    vi: `Không thể vẽ “${name.vi}” theo kiểu “${kind}”. Các kiểu vẽ được: ${kinds.join(", ")}.`,
    en: `“${name.en}” cannot be drawn as “${kind}”. Kinds that can: ${kinds.join(", ")}.`,
  };
}
