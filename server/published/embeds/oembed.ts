import type { Locale } from "#domain/text.ts";
import { withQuery } from "#server/published/charts/chart-address.ts";
import { escapeAttribute } from "#server/published/charts/paint-marks.ts";
import { embedHeight } from "./embed-height.ts";
import type { EmbedRequest } from "./embed-request.ts";
import { embedTexts } from "./embed-texts.ts";

/** Width of a frame that asks for none, and the narrowest that is laid out. */
const WIDTH = { usual: 600, least: 240 } as const;
const PICTURE = { widthPx: 1200, heightPx: 630 } as const;

/** What a consumer allows. */
export interface OembedLimits {
  maxWidth: number | null;
  maxHeight: number | null;
}

/** An oEmbed answer of the type `rich` (version 1.0). */
export interface Oembed {
  version: "1.0";
  type: "rich";
  provider_name: string;
  provider_url: string;
  title: string;
  width: number;
  height: number;
  html: string;
  cache_age: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** A frame for whoever knows only the address of a page. The thumbnail is left out where it would be larger than allowed. */
export function oembedOf(request: EmbedRequest, { maxWidth, maxHeight }: OembedLimits): Oembed {
  const { chart, parameters, frameParameters, locale, origin, siteName } = request;
  const width = Math.min(WIDTH.usual, Math.max(maxWidth ?? WIDTH.usual, Math.min(WIDTH.least, maxWidth ?? WIDTH.least)));
  const height = Math.min(heightAt(request, width), maxHeight ?? Number.POSITIVE_INFINITY);
  const { title } = chart;
  const source = origin + withQuery(chart.framePath, [...parameters, ...frameParameters]);
  const isThumbnailAllowed = (maxWidth ?? PICTURE.widthPx) >= PICTURE.widthPx && (maxHeight ?? PICTURE.heightPx) >= PICTURE.heightPx;
  return {
    version: "1.0",
    type: "rich",
    provider_name: siteName,
    provider_url: origin,
    title,
    width,
    height,
    html: frameCode({ title, source, width, height }),
    cache_age: 3600,
    ...(isThumbnailAllowed && {
      thumbnail_url: origin + withQuery(`${chart.picturePath}.png`, [...parameters, ...pictureParameters(locale)]),
      thumbnail_width: PICTURE.widthPx,
      thumbnail_height: PICTURE.heightPx,
    }),
  };
}

function pictureParameters(locale: Locale): [string, string][] {
  return [...(locale === "en" ? [["lang", "en"] as [string, string]] : []), ["size", "og"]];
}

function heightAt(request: EmbedRequest, widthPx: number): number {
  const build = (chartPx: number) => request.chart.build({ locale: request.locale, widthPx: chartPx, density: "embed" });
  const texts = embedTexts(request, build(556));
  const words = [texts.revision, texts.detail, texts.onward, texts.note, texts.frozen, texts.source]
    .filter((part) => part !== "")
    .join(" ");
  return embedHeight({ ...texts, words, chartHeightPx: (chartPx) => build(chartPx).heightPx }, widthPx);
}

function frameCode({ title, source, width, height }: { title: string; source: string; width: number; height: number }): string {
  return (
    `<iframe title="${escapeAttribute(title)}" src="${escapeAttribute(source)}" width="${width}" height="${height}" ` +
    `loading="lazy" scrolling="no" frameborder="0" style="max-width:100%;border:none"></iframe>`
  );
}
