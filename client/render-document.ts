import type { PageAssets } from "#domain/rendered-page.ts";
import type { Locale } from "#domain/text.ts";
import type { HeadTag } from "./document-head.ts";
import { type PageState, STATE_ID } from "./page-state.ts";

const VOID_TAGS = new Set(["meta", "link"]);

export interface DocumentParts {
  locale: Locale;
  assets: Pick<PageAssets, "script" | "styles" | "fonts">;
  /** Modules the page needs to act, fetched once it has been painted. */
  modules: readonly string[];
  tags: readonly HeadTag[];
  /** The drawn page. */
  body: string;
  state: PageState;
}

/** The whole document. Nothing in it needs inline script or style: the state is data. */
export function renderDocument({ locale, assets, modules, tags, body, state }: DocumentParts): string {
  const head = [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">`,
    `<meta name="theme-color" content="#14171a" media="(prefers-color-scheme: dark)">`,
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${escapeAttribute(href)}">`),
    ...assets.fonts.map((href) => `<link rel="preload" href="${escapeAttribute(href)}" as="font" type="font/woff2" crossorigin>`),
    `<script type="module" src="${escapeAttribute(assets.script)}" data-modules="${escapeAttribute(modules.join(" "))}"></script>`,
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    ...tags.map(tagText),
  ];
  const data = `<script type="application/json" id="${STATE_ID}">${escapeJson(JSON.stringify(state))}</script>`;
  return `<!doctype html>\n<html lang="${locale}">\n<head>\n${head.join("\n")}\n</head>\n<body>\n<div id="app">${body}</div>\n${data}\n</body>\n</html>\n`;
}

function tagText({ name, attributes, text }: HeadTag): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const open = `<${name}${written.join("")}>`;
  if (VOID_TAGS.has(name)) return open;
  return `${open}${name === "script" ? escapeJson(text ?? "") : escapeText(text ?? "")}</${name}>`;
}

/** JSON inside a script element: nothing in it can end the element. */
function escapeJson(json: string): string {
  return json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}
