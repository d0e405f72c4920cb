import { formatFigure } from "#domain/number.ts";
import type { ImportSummary, ReviewItem } from "#domain/resources/desk/review.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";

/** An import in one line for the terminal. */
export function formatSummary({ import: number, report, importedBy, importedAt, counts, draft }: ImportSummary): string {
  const { open, approved, rejected } = counts;
  const state = draft === null ? `${open} open, ${approved} approved, ${rejected} rejected` : `in draft ${draft}`;
  return `Import ${number}  ${report.id}: ${report.title} (${importedAt.slice(0, 10)}, ${importedBy}): ${state}`;
}

/** An item of a review in a few lines for the terminal. */
export function formatItem(item: ReviewItem, { unitsById, indicatorsById }: Catalogue): string {
  const { figure, state, relation, current, locator, findings, evidence, reason } = item;
  const unit = figure === null ? undefined : unitsById.get(figure.unit);
  const read =
    figure === null
      ? "?"
      : [
          indicatorsById.get(figure.indicator)?.shortName.vi ?? figure.indicator,
          ...[figure.area, figure.period, figure.measure === "target" ? "target" : figure.status, figure.basis],
          unit === undefined ? String(figure.value) : formatFigure(figure, unit, "vi").replaceAll("\u00a0", " "),
        ]
          .filter(Boolean)
          .join(" · ");
  const beside = current === null ? relation : `${relation}, ${current.value} stands (${current.report})`;
  return [
    `${item.item} [${state}] ${read}`,
    `  "${evidence.text.replaceAll(/\s+/g, " ")}" ${locator}`,
    ...(relation === null ? [] : [`  ${beside}`]),
    ...(reason === "" ? [] : [`  ${reason}`]),
    ...findings.map(({ message, sureness }) => `  ! ${message.en} (${Math.round(sureness * 100)} %)`),
  ].join("\n");
}
