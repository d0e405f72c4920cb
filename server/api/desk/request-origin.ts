import { Refusal } from "./refusal.ts";

const HARMLESS = new Set(["GET", "HEAD"]);

/**
 * Refuses what another site makes a browser send, beside the cookie that is `SameSite=Strict`: whatever changes something must come from a page of
 * this site. A browser that says where a request comes from is believed; what says nothing is no page. Throws `Refusal`.
 */
export function requireOwnOrigin(request: Request, origin: string): void {
  if (HARMLESS.has(request.method)) return;
  const site = request.headers.get("sec-fetch-site");
  const from = request.headers.get("origin");
  if (site !== null && site !== "same-origin") throw new Refusal("wrong-origin");
  if (from === null || !isOwn(from, { origin, host: request.headers.get("host") })) throw new Refusal("wrong-origin");
}

/** The public address, or the address at which the page itself was read, e.g. the machine's own before the public one is set up. */
function isOwn(from: string, { origin, host }: { origin: string; host: string | null }): boolean {
  return from === origin || (host !== null && (from === `http://${host}` || from === `https://${host}`));
}
