import { createHash } from "node:crypto";
import { openDraft } from "#server/desk/releases/draft.ts";
import { previewDraft } from "#server/desk/releases/preview-draft.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { DESK_HEADERS, withHeaders } from "./desk-headers.ts";
import { numberOf } from "./desk-route.ts";

/** Sites that are kept: of the drafts looked at last. */
const MOST_KEPT = 2;

/** Answers the addresses below `/desk/preview/{draft}`: any page or picture of the public site as it would be with the draft. */
export function createPreviews({ desk, openSite }: DeskDeps): (request: Request, draft: string) => Promise<Response> {
  const kept = new Map<string, (address: string) => Promise<Response>>();

  const siteOf = async (number: number) => {
    const draft = await openDraft(desk.store, number);
    const current = desk.current();
    const key = `${number} ${draft.version} ${current.release.release}`;
    const site = kept.get(key) ?? openSite(draft.state === "open" ? previewDraft(current, draft) : current);
    kept.delete(key);
    kept.set(key, site);
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return site;
  };

  return async (request, draft) => {
    const below = `/desk/preview/${draft}`;
    const { pathname, search } = new URL(request.url);
    const site = await siteOf(numberOf(draft));
    const response = await site(`${pathname.slice(below.length) || "/"}${search}`);
    return asPreview(response, { below, draft });
  };
}

async function asPreview(response: Response, { below, draft }: { below: string; draft: string }): Promise<Response> {
  const location = response.headers.get("location");
  const headers = { ...PREVIEW_HEADERS, ...(location?.startsWith("/") && { Location: below + location }) };
  if (!response.headers.get("content-type")?.startsWith("text/html")) return withHeaders(response, headers);
  return withHeaders(new Response(markPreview(await response.text(), { below, draft }), response), headers);
}

/** The page without its scripts, its links inside the preview, and a line on top that says what it is. */
function markPreview(html: string, { below, draft }: { below: string; draft: string }): string {
  return html
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replaceAll(/<link rel="(?:modulepreload|preload)"[^>]*>/g, "")
    .replaceAll(/ (href|src|action)="(\/(?!\/)[^"]*)"/g, (whole, name: string, path: string) =>
      STAYS.test(path) ? whole : ` ${name}="${below}${path}"`,
    )
    .replace("</head>", () => `<style>${STYLE}</style></head>`)
    .replace(/<body([^>]*)>/, (_, attributes: string) => `<body${attributes}>${bannerOf(draft)}`);
}

/** Files of the build, which are the same in every release. */
const STAYS = /^\/(?:assets\/|favicon|desk\b)/;

function bannerOf(draft: string): string {
  return `<p class="desk-preview" role="note"><strong lang="vi">Xem trước bản nháp ${draft}: chưa công bố.</strong> <span lang="en">Preview of draft ${draft}: not published.</span></p>`;
}

const STYLE =
  ".desk-preview{position:sticky;top:0;z-index:99;margin:0;padding:.5rem 1rem;background:var(--ink);color:var(--paper);font-weight:500;text-align:center}@media print{.desk-preview{position:static}}";

const PREVIEW_HEADERS = {
  ...DESK_HEADERS,
  "Content-Security-Policy": `default-src 'none'; style-src 'self' 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; img-src 'self' data:; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`,
  "X-Frame-Options": "SAMEORIGIN",
};
