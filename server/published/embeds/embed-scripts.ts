import { readFileSync } from "node:fs";

/** Address of the script for pages that show frames. */
export const HOST_SCRIPT_PATH = "/embed.js";
/** Address of the script inside a frame: tooltip, height messages, stepping through the days in place. */
export const FRAME_SCRIPT_PATH = "/embed-frame.js";

/** The two scripts by their addresses, without comments and indentation. */
export const EMBED_SCRIPTS: Readonly<Record<string, string>> = {
  [HOST_SCRIPT_PATH]: readScript("embed.js"),
  [FRAME_SCRIPT_PATH]: readScript("embed-frame.js"),
};

function readScript(name: string): string {
  const source = readFileSync(new URL(`./scripts/${name}`, import.meta.url), "utf8");
  return source.replace(/^\/\*[\s\S]*?\*\/\n/, "").replaceAll(/^\s*(?:\/\/.*\n)?/gm, "");
}
