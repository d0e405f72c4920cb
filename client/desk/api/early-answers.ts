import { wasSignedIn } from "./signed-in-hint.ts";

/** Answers that were asked for before the screens' own script had arrived, by address; each is taken once. */
const EARLY = new Map<string, Promise<Response>>();
const LISTS = ["/api/v1/indicators", "/api/v1/areas", "/api/v1/units", "/api/v1/reports"];

/**
 * Asks at once for what the first page will need, so that the answers are on their way while the script is read. Only where somebody was signed in;
 * everybody else would be refused.
 */
export function askEarly(pathname: string): void {
  if (!wasSignedIn()) return;
  const [, number] = /\/imports\/(\d+)/.exec(pathname) ?? [];
  for (const address of ["/desk/api/session", ...(number === undefined ? [] : [`/desk/api/imports/${number}`]), ...LISTS]) {
    const answer = fetch(address, { headers: { accept: "application/json" }, cache: "no-cache" });
    // Whoever takes it hears of a failure; an answer nobody takes is no fault.
    answer.catch(() => undefined);
    EARLY.set(address, answer);
  }
}

/** Asks for an address, or takes the answer that is already on its way. */
export function getOnce(address: string): Promise<Response> {
  const early = EARLY.get(address);
  EARLY.delete(address);
  return early ?? fetch(address, { headers: { accept: "application/json" }, cache: "no-cache" });
}
