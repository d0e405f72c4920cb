/** What an API address answered while a page was rendered. */
export interface ApiAnswer {
  status: number;
  /** JSON text, exactly as a reader of the address would get it. */
  body: string;
}

/** Addresses of the built client that a page links to. */
export interface PageAssets {
  /** The small module that brings the others once the page has been painted. */
  script: string;
  styles: readonly string[];
  /** The fonts of running text: asked for with the styles, so that the page is laid out once. */
  fonts: readonly string[];
  /** Files by the source they were built from, each with all it imports: the entry that makes a page act, and every page. */
  modules: Readonly<Record<string, readonly string[]>>;
}

/** What the server asks of the client's build: one page as HTML. */
export interface PageRequest {
  /** Path and query as the reader asked: `/en/indicators/grdp-growth?time=2015..`. */
  address: string;
  /** Public address of the site without a slash at its end, for canonical links and cards. */
  origin: string;
  assets: PageAssets;
  /** Answers an address of the API in process, by the same routes that answer the public. */
  read: (address: string) => Promise<ApiAnswer>;
}

/** A page ready to send. */
export interface RenderedPage {
  /** 200, 404 for what does not exist, 400 for parameters the page does not know. */
  status: number;
  /** The whole document. */
  html: string;
  /** Where an address with another canonical form leads (308); else null. */
  location: string | null;
}

/** Renders a page on the server; `client/entry-server.tsx` exports it as `renderPage`. */
export type RenderPage = (request: PageRequest) => Promise<RenderedPage>;
