import { createHash } from "node:crypto";
import { escapeAttribute, escapeText } from "#server/published/charts/paint-marks.ts";
import { THEMES, type Theme } from "#server/published/charts/palette.ts";
import { embedChart } from "./embed-chart.ts";
import { dateForm, noticeOf, siteLink, wordsOf } from "./embed-parts.ts";
import { type EmbedRequest, pageAddress } from "./embed-request.ts";
import { FRAME_SCRIPT_PATH } from "./embed-scripts.ts";
import { embedStyle } from "./embed-style.ts";
import { embedTable } from "./embed-table.ts";
import { embedTexts } from "./embed-texts.ts";
import { EMBED_WORDS } from "./embed-words.ts";

/** A frame as an HTML page that needs no script: chart, sentence, what was revised, table, date control, source. */
export function renderEmbed(request: EmbedRequest): string {
  const { chart, locale, theme, chrome } = request;
  const { model, html } = embedChart(chart, locale);
  const texts = embedTexts(request, model);
  const { title, help } = texts;
  const isFull = chrome === "full";
  const head = `<h1 id="t"${isFull ? "" : ' class="vh"'}>${escapeText(title)}</h1>${isFull ? `<p>${escapeText(help)}</p>` : ""}`;
  const notes = model.notes.slice(1).join(" ");
  return (
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${escapeText(title)}</title><meta name="robots" content="noindex">` +
    `<link rel="canonical" href="${escapeAttribute(request.origin + pageAddress(request))}"><style>${embedStyle(theme)}</style>` +
    `<main data-id="${chart.id}" data-hint="${EMBED_WORDS.keyboard[locale]}">${noticeOf(request, texts)}` +
    `<figure aria-labelledby="t" aria-describedby="d"><figcaption>${head}</figcaption><p id="d" class="vh">${escapeText(model.alt)}</p>` +
    `<div class="chart">${html}</div></figure>${wordsOf(request, texts)}<div class="foot">${isFull ? dateForm(request) : ""}` +
    `<details><summary>${EMBED_WORDS.table[locale]}</summary><div class="scroll" tabindex="0" role="region" aria-label="${EMBED_WORDS.table[locale]}">` +
    `${embedTable(model, title)}</div>${notes === "" ? "" : `<p>${escapeText(notes)}</p>`}</details>${siteLink(request)}</div></main>` +
    `<script src="${FRAME_SCRIPT_PATH}" async></script></html>`
  );
}

/** The content policy of a frame: its own style sheet and script, any page around it, nothing else. */
export function embedPolicy(theme: Theme): string {
  return POLICIES[theme];
}

const POLICIES = Object.fromEntries(
  THEMES.map((theme) => {
    const hash = createHash("sha256").update(embedStyle(theme)).digest("base64");
    const rules = `default-src 'none'; style-src 'sha256-${hash}'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'`;
    return [theme, `${rules}; frame-ancestors *`];
  }),
) as Record<Theme, string>;
