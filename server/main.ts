import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { loadCatalogue } from "./catalogue/load-catalogue.ts";
import { databaseOf, readEnv } from "./env.ts";
import { loadSnapshot } from "./snapshot/load-snapshot.ts";
import { createSnapshots } from "./snapshot/snapshots.ts";
import { openStore } from "./store/open-store.ts";
import { seedStore } from "./store/seed-store.ts";

const env = readEnv();
const root = process.cwd();
const catalogue = loadCatalogue(root);
const store = await openStore(databaseOf(env));
await seedStore(store, { rootDirectory: root, references: catalogue });
const snapshots = createSnapshots(await loadSnapshot(store, catalogue), (release) => loadSnapshot(store, catalogue, release));
const app = createApp({ snapshots, origin: env.PUBLIC_URL ?? `http://localhost:${env.PORT}` });
serve({ fetch: app.fetch, port: env.PORT, hostname: env.HOST });
