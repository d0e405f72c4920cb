import { localPath, withoutLocale } from "./components/address.ts";

/** Where an address should be asked for instead: without a slash at its end, the language in the path. Null when it is right as it is. */
export function canonicalAddress(address: string): string | null {
  const [path = "/", query] = splitOnce(address);
  const language = languageOf(query);
  const bare = path.length > 1 ? path.replace(/\/+$/, "") || "/" : path;
  const wanted = language === null ? bare : localPath(withoutLocale(bare), language);
  const kept = language === null ? query : query?.replace(/(^|&)lang=(?:vi|en)(?=&|$)/, "").replace(/^&/, "");
  const canonical = wanted + (kept ? `?${kept}` : "");
  return canonical === address || canonical === address.replace(/\?$/, "") ? null : canonical;
}

function splitOnce(address: string): [string, string | undefined] {
  const at = address.indexOf("?");
  return at < 0 ? [address, undefined] : [address.slice(0, at), address.slice(at + 1)];
}

/** The language asked for by parameter, when it is asked once and is one of ours; anything else is left to be refused. */
function languageOf(query: string | undefined): "vi" | "en" | null {
  const asked = new URLSearchParams(query).getAll("lang");
  const [one] = asked;
  return asked.length === 1 && (one === "vi" || one === "en") ? one : null;
}
