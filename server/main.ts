import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RenderPage } from "#domain/rendered-page.ts";
import { loadClientFiles } from "./api/http/client-files.ts";
import { createLongFiles } from "./api/http/long-files.ts";
import { readPageAssets } from "./api/http/page-assets.ts";
import type { Client } from "./api/http/pages.ts";
import { createRequestLog } from "./api/http/request-log.ts";
import { startServer } from "./api/http/serve.ts";
import { createApp } from "./app.ts";
import { loadCatalogue } from "./catalogue/load-catalogue.ts";
import type { AccountsPlace, OpenAccounts } from "./desk/accounts/accounts-database.ts";
import { noteAccounts } from "./desk/trail/note-accounts.ts";
import { accountsOf, databaseOf, readEnv } from "./env.ts";
import { createReleasedFiles } from "./published/downloads/released-files.ts";
import { followReleases } from "./snapshot/follow-releases.ts";
import { loadOlderSnapshot } from "./snapshot/load-older-snapshot.ts";
import { loadSnapshot } from "./snapshot/load-snapshot.ts";
import { createSnapshots } from "./snapshot/snapshots.ts";
import { openStore } from "./store/open-store.ts";
import { seedStore } from "./store/seed-store.ts";
import type { Store } from "./store/store.ts";

const ROOT = join(import.meta.dirname, "..");
const CLIENT = join(ROOT, "dist", "client");
const DESK_CLIENT = join(ROOT, "dist", "desk");
const MEGABYTE = 1024 * 1024;
const RENDERER = join(ROOT, "dist", "server", "entry-server.js");

/** Settings, ports, data and databases explain themselves; of anything else the place is needed. */
const EXPLAINED = ["InvalidSettings", "CannotListen", "InvalidData", "StoreProblem"];

await main().catch((error: Error) => {
  console.error(EXPLAINED.includes(error.name) ? error.message : error);
  process.exit(1);
});

async function main(): Promise<void> {
  const env = readEnv();
  const server = await startServer({ host: env.HOST, port: env.PORT });
  const catalogue = loadCatalogue(ROOT);
  const store = await openStore(databaseOf(env));
  await seedStore(store, { rootDirectory: ROOT, references: catalogue });
  const load = (release?: number) => loadSnapshot(store, catalogue, release);
  const snapshots = createSnapshots(await load(), (release, newer) => loadOlderSnapshot(store, newer, release));
  const log = createRequestLog({ level: env.LOG_LEVEL });
  let isReady = true;
  const origin = env.PUBLIC_URL ?? `http://localhost:${server.port}`;
  const accounts = openLater(store, accountsOf(env), { origin, siteName: catalogue.site.name.vi });
  const longFiles = createLongFiles({ directory: join(env.VAR_DIR, "cache"), maxBytes: env.FILES_MB * MEGABYTE });
  const app = createApp({
    snapshots,
    origin,
    desk: {
      desk: { store, current: snapshots.current, clock: () => new Date() },
      accounts: accounts.open,
      fourEyes: env.DESK_FOUR_EYES === "on",
      proxyHeader: env.PROXY_ADDRESS_HEADER ?? null,
      client: loadDeskClient(),
    },
    cacheBytes: env.CACHE_MB * MEGABYTE,
    longFiles,
    released: createReleasedFiles({ directory: join(env.VAR_DIR, "released"), maxBytes: env.RELEASED_MB * MEGABYTE }),
    client: await loadClient(),
    files: loadClientFiles(CLIENT),
    isReady: () => isReady,
    onAnswered: log.line,
    onFailure: (error, path) => log.logger.error({ err: error, path }, "failure"),
  });
  const stopFollowing = followReleases(snapshots, {
    ...{ store, load },
    onReleased: ({ release }) => log.logger.info({ release: release.release }, "another release is served"),
    onFailure: (error) => log.logger.error({ err: error }, "releases cannot be read"),
  });
  server.handOver(app.listener);
  const { release, observationCount } = snapshots.current();
  console.error(
    `${catalogue.site.name.vi}: http://localhost:${server.port} (release ${release.release}, ${observationCount} observations)`,
  );

  onStopSignals(async (signal) => {
    isReady = false;
    log.logger.info({ signal }, "stopping");
    stopFollowing();
    await server.stop();
    longFiles.clear();
    await accounts.close();
    await store.close();
    log.end();
  });
}

/** Accounts are opened when the first person comes to the desk: their library is large, and no reader needs it. */
function openLater(store: Store, place: AccountsPlace, site: { origin: string; siteName: string }) {
  let opened: Promise<OpenAccounts> | null = null;
  const open = async () => {
    const accounts = await (await import("./desk/accounts/accounts-database.ts")).openAccountsAt(place, site);
    await noteAccounts(store, await accounts.list(), () => new Date());
    return accounts;
  };
  return {
    open: () => {
      opened ??= open();
      opened.catch(() => {
        opened = null;
      });
      return opened;
    },
    close: async () => (await opened?.catch(() => null))?.close(),
  };
}

/** The first signal lets requests in flight end; a second one does not wait. */
function onStopSignals(stop: (signal: string) => Promise<void>): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void stop(signal).then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
}

/** The desk's screens are a build of their own, whose addresses all begin with /desk/. */
function loadDeskClient() {
  const assets = readPageAssets(DESK_CLIENT);
  if (assets === null) return null;
  const below = (path: string) => `/desk${path}`;
  return { assets: { script: below(assets.script), styles: assets.styles.map(below) }, files: loadClientFiles(DESK_CLIENT) };
}

async function loadClient(): Promise<Client | null> {
  const assets = readPageAssets(CLIENT);
  if (assets === null || !existsSync(RENDERER)) {
    console.error("The pages have not been built; only the API answers. Run `npm run build`, then start the server again.");
    return null;
  }
  const { renderPage } = (await import(pathToFileURL(RENDERER).href)) as { renderPage: RenderPage };
  return { renderPage, assets };
}
