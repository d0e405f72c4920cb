import { createMemoryHistory } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import type { PageAssets, PageRequest, RenderedPage, RenderPage } from "#domain/rendered-page.ts";
import { type Answer, parseJson } from "./api/answer-source.ts";
import { createQueryClient, createReader } from "./api/read-api.ts";
import { App } from "./app.tsx";
import { canonicalAddress } from "./canonical-address.ts";
import { localeOf, siteAddress } from "./components/address.ts";
import { headTags } from "./document-head.ts";
import type { LoadedPage } from "./load-page.ts";
import { headOf } from "./page-head.ts";
import { PAGE_SOURCES } from "./page-sources.ts";
import { renderDocument } from "./render-document.ts";
import { createSiteRouter } from "./router.tsx";

const ENTRY = "client/entry-client.tsx";

/** One page as HTML, with the answers it was drawn from inside. */
export const renderPage: RenderPage = async (request) => {
  const moved = canonicalAddress(request.address);
  if (moved !== null) return { status: 308, html: "", location: moved };
  return draw(request);
};

async function draw({ address, origin, assets, read: ask }: PageRequest): Promise<RenderedPage> {
  const answers: Record<string, Answer> = {};
  const read = createReader(createQueryClient(), async (asked) => {
    const { status, body } = await ask(asked);
    const answer = { status, content: parseJson(body) };
    answers[asked] = answer;
    return answer;
  });
  const router = createSiteRouter({ read, history: createMemoryHistory({ initialEntries: [address] }) });
  await router.load();
  const locale = localeOf(router.state.location.pathname);
  const failure = router.state.matches.find(({ status }) => status === "error");
  if (failure) throw failure.error;
  const loaded = router.state.matches.at(-1)?.loaderData as LoadedPage | undefined;
  if (loaded === undefined) throw new Error(`No page was loaded for ${address}`);
  if (loaded.kind === "moved") return { status: 308, html: "", location: siteAddress(loaded.to, locale) };
  const html = renderDocument({
    locale,
    assets,
    modules: modulesOf(loaded, assets),
    tags: headTags(headOf(loaded, locale), { locale, address, origin }),
    body: renderToString(<App router={router} read={read} origin={origin} />),
    state: { origin, answers },
  });
  return { status: statusOf(loaded), html, location: null };
}

/** The entry with everything the page imports, each file once. */
function modulesOf(loaded: LoadedPage, { modules }: PageAssets): string[] {
  const sources = [ENTRY, ...(loaded.kind === "page" ? [PAGE_SOURCES[loaded.path] ?? ""] : [])];
  return [...new Set(sources.flatMap((source) => modules[source] ?? []))];
}

/** A problem that is no answer to the reader's address (the API failed) is a server's fault. */
function statusOf(loaded: LoadedPage): number {
  if (loaded.kind !== "problem") return 200;
  const { status } = loaded.problem;
  return status >= 400 ? status : 500;
}
