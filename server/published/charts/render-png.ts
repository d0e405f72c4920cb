import { Tinypool } from "tinypool";
import type { SvgDocument } from "./paint-svg.ts";

/** Pictures drawn at once. */
export const MOST_AT_ONCE = 2;
const IDLE_MS = 60_000;

const threads = new Tinypool({
  filename: new URL("./draw-png.ts", import.meta.url).href,
  minThreads: 0,
  maxThreads: MOST_AT_ONCE,
  idleTimeout: IDLE_MS,
});

/**
 * Draws a document as PNG, outside the event loop and outside this heap: the pixels of a picture are megabytes, and each few of them would have
 * the engine go through everything the server holds. A thread starts with the first picture and ends when none is asked for.
 */
export async function renderPng(document: SvgDocument, { dpi }: { dpi?: number } = {}): Promise<Uint8Array> {
  return threads.run({ document, dpi }, { name: "drawPng" });
}
