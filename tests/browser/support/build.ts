import { spawnSync } from "node:child_process";

/** Vitest's global set-up of the browser tests: the client they look at is built from the present sources. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, ["run.mjs", "build"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The client could not be built; the message is above. `npm run build` shows it alone.");
}
