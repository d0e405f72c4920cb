/** Names under which answers of the desk are kept while a page is open. */
export const DESK_KEYS = {
  session: ["desk", "session"],
  imports: ["desk", "imports"],
  import: (number: number) => ["desk", "imports", number],
  drafts: ["desk", "drafts"],
  draft: (number: number) => ["desk", "drafts", number],
  trail: ["desk", "trail"],
  accounts: ["desk", "accounts"],
} as const;
