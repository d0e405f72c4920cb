import type { PageAssets } from "#domain/rendered-page.ts";
import type { Accounts } from "#server/desk/accounts/accounts.ts";
import type { Desk } from "#server/desk/releases/edit-draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import type { StoredAnswer } from "../http/stored-answer.ts";

/** What the desk works on. */
export interface DeskDeps {
  desk: Desk;
  /** Opened when the first person comes: most servers start without one. */
  accounts: () => Promise<Accounts>;
  /** Whether a second person must publish. */
  fourEyes: boolean;
  /** Public address of the site, without a slash at its end. */
  origin: string;
  /** The header in which a proxy writes the address a request came from; null: there is no proxy. */
  proxyHeader: string | null;
  /** Puts a release in place, for every reader at once. */
  serve: (snapshot: Snapshot) => void;
  /** The public site as a snapshot would show it; answers a path with its query. */
  openSite: (snapshot: Snapshot) => (address: string) => Promise<Response>;
  /** The desk's own build: its entry, and its files by their path below `/desk`. Null where there is none. */
  client: { assets: Pick<PageAssets, "script" | "styles">; files: ReadonlyMap<string, StoredAnswer> } | null;
  /** Told of what went wrong on our side. */
  onFailure: (error: unknown, path: string) => void;
}
