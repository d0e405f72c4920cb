import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** An open database. Whoever opened it closes it. */
export interface Store {
  db: Kysely<Schema>;
  /** The file, or the address without the password: what messages name. */
  location: string;
  /** Copies the database into a new file while it is in use. The copy is complete or is not there. */
  backupTo(file: string): Promise<void>;
  close(): Promise<void>;
}
