import type { Hono } from "hono";
import type { PageAssets, RenderPage } from "#domain/rendered-page.ts";
import { discoveryLink } from "#server/published/embeds/discovery-link.ts";
import type { Door } from "./door.ts";
import { Failure } from "./failure.ts";
import { askedOf, refuseOtherMethods } from "./mount.ts";
import { toResponse } from "./reply.ts";
import type { Built } from "./route.ts";

/** Pages that others may show by oEmbed. */
const CHART_PAGE = /^(?:\/en)?\/(?:indicators\/[a-z0-9-]+|compare|scorecard\/[a-z0-9-]+\/\d{4})(?:\?|$)/;

/** The built client: how a page is rendered, and what it links to. */
export interface Client {
  renderPage: RenderPage;
  assets: PageAssets;
}

/** Everything no other route answers: a file of the client, else a page. Without a build it says how to make one. */
export function mountPages(hono: Hono, { door, origin, client }: { door: Door; origin: string; client: Client | null }): void {
  hono.on(["GET", "HEAD"], "*", async (context) => {
    const asked = askedOf(context);
    const file = await door.answerFile(asked);
    if (file !== null) return toResponse(file);
    if (!isPage(context.req.path)) throw new Failure("not-found", "There is nothing at this address.");
    if (client === null) throw new Failure("not-ready", "The pages have not been built. Run `npm run build`, then start the server again.");
    const build = () => renderBuilt(client, { address: asked.address, origin, read: (address) => readInProcess(hono, address) });
    return toResponse(await door.answerAddress(asked, "page", build));
  });
  refuseOtherMethods(hono, "*");
}

/** Addresses of the API and of files are no pages: what is missing there is a problem, not a page about it. */
function isPage(path: string): boolean {
  return !path.startsWith("/api/") && !path.slice(path.lastIndexOf("/")).includes(".");
}

async function renderBuilt(
  { renderPage, assets }: Client,
  request: { address: string; origin: string; read: (address: string) => Promise<{ status: number; body: string }> },
): Promise<Built> {
  const { status, html, location } = await renderPage({ ...request, assets });
  const mediaType = "text/html; charset=utf-8";
  if (location !== null) return { status: 308, mediaType, body: "", headers: { Location: location } };
  const hasChart = status === 200 && CHART_PAGE.test(request.address);
  return { status, mediaType, body: html, ...(hasChart && { headers: { Link: discoveryLink(request.origin + request.address) } }) };
}

async function readInProcess(hono: Hono, address: string): Promise<{ status: number; body: string }> {
  const response = await hono.request(address);
  return { status: response.status, body: await response.text() };
}
