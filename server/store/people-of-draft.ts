import type { Store } from "./store.ts";

/** Everybody whose work is in a draft, by the trail: who acted on it, and who acted on an import whose figures went into it. */
export async function readPeopleOfDraft({ db }: Store, draft: number): Promise<string[]> {
  const imports = await db.selectFrom("imports").select("import").where("draft", "=", draft).execute();
  const subjects = [`draft/${draft}`, ...imports.map((row) => `import/${row.import}`)];
  const rows = await db.selectFrom("audit").select(["actor", "entry"]).where("subject", "in", subjects).orderBy("entry").execute();
  return [...new Set(rows.map(({ actor }) => actor))];
}
