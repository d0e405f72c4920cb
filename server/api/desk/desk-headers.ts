/** Nothing of the desk is kept by a cache, framed by another site, or found by a search engine. */
export const DESK_HEADERS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex, nofollow",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/** Of answers that are no pages. */
export const DATA_HEADERS = {
  ...DESK_HEADERS,
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "X-Frame-Options": "DENY",
} as const;

/** Of the page that holds the screens: its own files and answers, nothing inline, in no frame. It frames previews. */
export const SHELL_HEADERS = {
  ...DESK_HEADERS,
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Frame-Options": "DENY",
} as const;

/** The same answer with other headers on top; headers of the public side (caching, other origins) go, and the length, which may be another one now. */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const kept = new Headers(response.headers);
  for (const name of ["ETag", "Last-Modified", "Link", "Content-Length", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers"])
    kept.delete(name);
  for (const [name, value] of Object.entries(headers)) kept.set(name, value);
  return new Response(response.body, { status: response.status, headers: kept });
}
