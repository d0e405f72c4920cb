import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { canMount, mountSmallDisk, type SmallDisk } from "./support/small-disk.ts";
import { endProcesses, startServerProcess } from "./support/start-server.ts";

const disks: SmallDisk[] = [];

afterEach(async () => {
  await endProcesses();
  for (const disk of disks.splice(0)) disk.remove();
});

function diskOf(size: string): SmallDisk {
  const disk = mountSmallDisk(size);
  disks.push(disk);
  return disk;
}

describe.skipIf(!canMount())("on a disk of its own", { timeout: 90_000 }, () => {
  test("that is too small nothing is half loaded: the server says what is missing, and begins anew once there is room", async () => {
    const disk = diskOf("300k");
    const server = await startServerProcess({ VAR_DIR: join(disk.folder, "var") });
    expect(await server.ended).toBe(1);
    expect(server.told()).toBe(
      `the disk of ${join(disk.folder, "var", "provincial-indicators.sqlite")} is full. Make room and start again; nothing was changed.\n`,
    );
    disk.change("size=200m");
    const again = await startServerProcess({ VAR_DIR: join(disk.folder, "var") });
    expect(again.told()).toContain("(release 1, 1093 observations)");
  });

  test("that fills up while the server runs, everything is still answered", async () => {
    const disk = diskOf("60m");
    const server = await startServerProcess({ VAR_DIR: join(disk.folder, "var") });
    fill(disk.folder);
    for (const path of ["/api/v1/series/grdp-growth/dong-thap", "/dataset.csv", "/indicators/grdp-growth.svg"])
      expect((await fetch(server.url + path)).status).toBe(200);
    server.process.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  });

  test("that only lets itself be read the server says so, and changes nothing", async () => {
    const disk = diskOf("60m");
    const first = await startServerProcess({ VAR_DIR: join(disk.folder, "var") });
    first.process.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    const files = readdirSync(join(disk.folder, "var")).sort();
    disk.change("ro");
    const server = await startServerProcess({ VAR_DIR: join(disk.folder, "var") });
    expect(await server.ended).toBe(1);
    expect(server.told()).toBe(
      `${join(disk.folder, "var", "provincial-indicators.sqlite")} cannot be opened. Look whether its folder exists and may be written.\n`,
    );
    expect(readdirSync(join(disk.folder, "var")).sort()).toEqual(files);
    disk.change("rw");
    expect((await startServerProcess({ VAR_DIR: join(disk.folder, "var") })).told()).toContain("(release 1, 1093 observations)");
  });
});

function fill(folder: string): void {
  try {
    for (let index = 0; ; index++) writeFileSync(join(folder, `ballast-${index}`), Buffer.alloc(1_000_000));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}
