import { formatDay } from "#domain/number.ts";
import { escapeAttribute, escapeText } from "#server/published/charts/paint-marks.ts";
import { type EmbedRequest, newestAddress, pageAddress } from "./embed-request.ts";
import type { EmbedTexts } from "./embed-texts.ts";
import { EMBED_WORDS } from "./embed-words.ts";

/** What stands above the chart when it looks at figures that are no longer the newest. */
export function noticeOf(request: EmbedRequest, { notice }: EmbedTexts): string {
  if (notice === "") return "";
  const { locale, updates } = request;
  const link = `<a href="${escapeAttribute(newestAddress(request))}">${EMBED_WORDS.newest[locale]}</a>`;
  return `<p class="note${updates === "none" ? " quiet" : ""}" role="status">${escapeText(notice)} ${link}</p>`;
}

/** What was revised, what is missing, which day the figures are of, and where they come from. */
export function wordsOf(request: EmbedRequest, { revision, detail, onward, note, frozen, source }: EmbedTexts): string {
  const page = escapeAttribute(pageAddress(request));
  const target = request.chart.isPast ? `href="${escapeAttribute(newestAddress(request))}"` : `href="${page}" target="_blank"`;
  const parts = [
    revision === "" ? "" : `<b>${escapeText(revision)}</b>`,
    escapeText(detail),
    onward === "" ? "" : `<a ${target}>${escapeText(onward)}</a>`,
    escapeText(note),
    frozen,
    source === "" ? "" : `<a href="${page}" target="_blank">${escapeText(source)}</a>`,
  ];
  return `<p class="words">${parts.filter((part) => part !== "").join(" ")}</p>`;
}

/** The date control: a form that works without a script. The newest day leads back to the figures of today. */
export function dateForm(request: EmbedRequest): string {
  const { chart, locale, asOf, parameters, frameParameters, latestPublished } = request;
  if (latestPublished === null || chart.days.length < 2) return "";
  const isNewest = asOf === null || asOf >= latestPublished;
  const days = new Set([...chart.days.filter((day) => day < latestPublished), ...(isNewest ? [] : [asOf])]);
  const option = (day: string, isSelected: boolean, suffix = "") =>
    `<option value="${day}"${isSelected ? " selected" : ""}>${formatDay(day)}${suffix}`;
  const options = [
    option(latestPublished, isNewest, `, ${EMBED_WORDS.newestOption[locale]}`),
    ...[...days]
      .sort()
      .reverse()
      .map((day) => option(day, day === asOf)),
  ];
  const hidden = [...parameters, ...frameParameters]
    .filter(([name]) => name !== "asOf")
    .map(([name, value]) => `<input type="hidden" name="${escapeAttribute(name)}" value="${escapeAttribute(value)}">`);
  return (
    `<form action="${chart.framePath}">${hidden.join("")}<label for="asof">${EMBED_WORDS.date[locale]}</label>` +
    `<select id="asof" name="asOf">${options.join("")}</select><button>${EMBED_WORDS.show[locale]}</button></form>`
  );
}

/** The mark and the name of the site, leading to the page of the chart. */
export function siteLink(request: EmbedRequest): string {
  return (
    `<a class="site" href="${escapeAttribute(pageAddress(request))}" target="_blank"><svg viewBox="0 0 12 14" aria-hidden="true">` +
    `<path fill="var(--ink)" d="M0 0h12v2H0z"/><path fill="var(--lotus)" d="M2.5 4h7v9h-7z"/></svg>${escapeText(request.siteName)}</a>`
  );
}
