/** What kind of thing an answer is; decides how long it may be kept and who may read it. */
export type CacheKind = "data" | "image" | "page" | "embed" | "script" | "asset";

/** The page's own files and data in it; nothing inline runs, nothing comes from elsewhere. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-src 'self'";
const LIVE = "public, max-age=300, s-maxage=300, stale-while-revalidate=86400";

const CROSS_ORIGIN = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Last-Modified, Link, Content-Disposition",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
} as const;

const DOCUMENT = {
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/** Data that a browser opens in a window of its own can run nothing. */
const DATA_POLICY = { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'self'; sandbox" } as const;

/** Headers of each kind, apart from those that depend on the body. */
export const HEADERS_BY_KIND: Record<CacheKind, Readonly<Record<string, string>>> = {
  data: { "Cache-Control": LIVE, ...EVERYWHERE, ...CROSS_ORIGIN, ...DATA_POLICY },
  image: {
    "Cache-Control": "public, max-age=3600",
    ...EVERYWHERE,
    ...CROSS_ORIGIN,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
  },
  page: {
    "Cache-Control": "no-cache",
    ...EVERYWHERE,
    ...DOCUMENT,
    "Content-Security-Policy": `${PAGE_POLICY}; frame-ancestors 'self'`,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
  },
  // Stands in the pages of others, so it may be framed by anyone and says nothing of frames itself.
  embed: {
    "Cache-Control": LIVE,
    ...EVERYWHERE,
    ...DOCUMENT,
    "Content-Security-Policy": `${PAGE_POLICY}; frame-ancestors *`,
    "Cross-Origin-Resource-Policy": "cross-origin",
  },
  // A script for the pages of others, at an address that does not change.
  script: { "Cache-Control": "public, max-age=3600", ...EVERYWHERE, ...CROSS_ORIGIN },
  // Its name holds its hash.
  asset: { "Cache-Control": "public, max-age=31536000, immutable", ...EVERYWHERE, ...CROSS_ORIGIN },
};
