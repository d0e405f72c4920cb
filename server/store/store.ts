import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** An open database. Whoever opened it closes it. */
export interface Store {
  db: Kysely<Schema>;
  /** The file, or the address without the password: what messages name. */
  location: string;
  close(): Promise<void>;
}
