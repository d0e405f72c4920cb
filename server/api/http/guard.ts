import type { MiddlewareHandler } from "hono";
import { Failure } from "./failure.ts";
import { askedOf } from "./mount.ts";

/** The longest address that is read; links of this site stay far below. */
const LONGEST_ADDRESS = 4096;

/** Refuses addresses that are too long or not written as addresses are. */
export function guardAddress(): MiddlewareHandler {
  return async (context, next) => {
    const { address } = askedOf(context);
    if (address.length > LONGEST_ADDRESS)
      throw new Failure("address-too-long", `The address has ${address.length} characters; ${LONGEST_ADDRESS} are read.`);
    if (!isDecodable(address.split("?", 1)[0] as string))
      throw new Failure("malformed-request", "The path is not correct percent-encoding.");
    await next();
  };
}

function isDecodable(path: string): boolean {
  if (!path.includes("%")) return true;
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
