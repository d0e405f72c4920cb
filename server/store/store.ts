import type { CompiledQuery, Kysely, Transaction } from "kysely";
import type { Schema } from "./schema.ts";

/** An open database. Whoever opened it closes it. */
export interface Store {
  db: Kysely<Schema>;
  kind: "sqlite" | "postgres";
  /** The file, or the address without the password: what messages name. */
  location: string;
  /** Runs a step as one transaction; no other writer gets in between, on this machine or another. */
  act<Result>(step: (tx: Transaction<Schema>) => Promise<Result>): Promise<Result>;
  /**
   * The rows of a query as lists in the order of its columns: for a million of them twice as fast as objects. It does not wait for a transaction
   * that is under way and may see its rows, so a query must name the release it reads.
   */
  readLists(query: CompiledQuery): Promise<readonly (readonly unknown[])[]>;
  /** Copies the database into a new file while it is in use. The copy is complete or is not there. */
  backupTo(file: string): Promise<void>;
  close(): Promise<void>;
}
