import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { type CompiledQuery, SqliteDialect } from "kysely";
import { storeProblemOf } from "./store-problem.ts";

/** Kysely on Node's own SQLite. Kysely hands out its one connection to one query or transaction at a time. */
export function sqliteDialect(database: DatabaseSync, file: string): SqliteDialect {
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        // A full disk makes SQLite roll back by itself; rolling back again would hide what happened.
        if (sql === "rollback" && !database.isTransaction) return NOTHING;
        return telling(file, () => adaptStatement(database.prepare(sql), file));
      },
    },
  });
}

/** Runs a query and answers its rows as lists. */
export function readLists(database: DatabaseSync, file: string, { sql, parameters }: CompiledQuery): readonly (readonly unknown[])[] {
  return telling(file, () => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement.all(...asInputs(parameters)) as unknown as unknown[][];
  });
}

const NOTHING = { reader: false, all: () => [], run: () => ({ changes: 0, lastInsertRowid: 0 }), iterate: () => [].values() };

function adaptStatement(statement: StatementSync, file: string) {
  const names = statement.columns().map(({ name }) => name);
  // Rows as lists and then made into objects here: Node's own row objects take twice the time.
  statement.setReturnArrays(true);
  const toObject = (values: unknown) => objectOf(names, values as readonly unknown[]);
  return {
    reader: names.length > 0,
    all: (parameters: readonly unknown[]) => telling(file, () => statement.all(...asInputs(parameters)).map(toObject)),
    run: (parameters: readonly unknown[]) => telling(file, () => statement.run(...asInputs(parameters))),
    iterate: function* (parameters: readonly unknown[]) {
      for (const values of statement.iterate(...asInputs(parameters))) yield toObject(values);
    },
  };
}

function objectOf(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index++) row[names[index] as string] = values[index];
  return row;
}

/** SQLite has no truth values: true is 1. */
function asInputs(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => (typeof value === "boolean" ? Number(value) : value) as SQLInputValue);
}

/** Runs a step and tells what went wrong in words of its own. */
function telling<Result>(file: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw storeProblemOf(error, file);
  }
}
