import type { z } from "zod";
import type { Account } from "#domain/account.ts";
import type { DESK_ADDRESSES } from "#domain/resources/desk/addresses.ts";
import type { PathParameter } from "../http/route.ts";
import { Refusal } from "./refusal.ts";

type Address = (typeof DESK_ADDRESSES)[number];
type KeyOf<One> = One extends { method: infer Method extends string; path: infer Path extends string } ? `${Method} ${Path}` : never;

/** An address as the list of addresses writes it: `PUT /desk/api/drafts/:draft`. */
export type DeskKey = KeyOf<Address>;
type At<Key extends DeskKey, One = Address> = One extends Address ? (KeyOf<One> extends Key ? One : never) : never;
type ValueOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What an act of the desk is given, once the person and the request have been checked. */
export interface DeskInput<Key extends DeskKey> {
  /** Who asks; null only where nobody needs to be signed in. */
  person: At<Key>["needs"] extends "nothing" ? null : Account;
  params: Record<PathParameter<At<Key>["path"]>, string>;
  body: ValueOf<At<Key>["body"]>;
  query: URLSearchParams;
  /** The request itself, for what is no JSON. */
  request: Request;
}

/** One act for each of some addresses; the compiler finds one that is missing. */
export type DeskActs<Keys extends DeskKey = DeskKey> = {
  [Key in Keys]: (input: DeskInput<Key>) => Promise<ValueOf<At<Key>["answer"]>>;
};

/** A number in a path or a query. Throws `Refusal` where nothing can have it. */
export function numberOf(text: string | null | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(text ?? "")) throw new Refusal("unknown");
  return Number(text);
}
