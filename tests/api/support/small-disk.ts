import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own in memory, of a size and rights that a test chooses. */
export interface SmallDisk {
  folder: string;
  /** Another size, e.g. `200m`, or other rights. */
  change(options: string): void;
  remove(): void;
}

/** Mounting needs root, and a machine that lets root mount. */
export function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-disk-"));
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "tmpfs", folder]).status === 0;
  if (isMounted) spawnSync("umount", [folder]);
  rmdirSync(folder);
  return isMounted;
}

/** Mounts a disk of `size`, e.g. `300k`. */
export function mountSmallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-disk-"));
  run("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  return {
    folder,
    change: (options) => run("mount", ["-o", `remount,${options}`, folder]),
    remove: () => {
      run("umount", [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function run(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
}
