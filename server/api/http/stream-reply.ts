import { setImmediate } from "node:timers/promises";
import type { ExportLine } from "./export-line.ts";
import { pairsOf, type Reply } from "./reply.ts";

export interface StreamOptions {
  exports: ExportLine;
  /** Tells when the reader has gone. */
  signal?: AbortSignal;
  /** A reader that takes nothing for so long loses its turn. */
  idleMs?: number;
}

/**
 * A long body as a response. The next chunk is made when the reader has taken the one before, other requests are answered in between, and a
 * reader that leaves ends the work. What breaks on the way breaks the connection: a chunked body without its end is seen to be half.
 */
export async function streamReply(
  { status, headers, stream }: Reply,
  { exports, signal, idleMs = 60_000 }: StreamOptions,
): Promise<Response> {
  const leave = await exports.enter(signal);
  const chunks = (stream as () => Iterable<Uint8Array>)()[Symbol.iterator]();
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(idle);
    chunks.return?.();
    leave();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        clearTimeout(idle);
        await setImmediate();
        try {
          const { done, value } = chunks.next();
          if (!done) controller.enqueue(value);
          else {
            end();
            controller.close();
            return;
          }
        } catch (error) {
          end();
          throw error;
        }
        idle = setTimeout(() => {
          end();
          controller.error(new Error("the reader took nothing for too long"));
        }, idleMs).unref();
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  );
  return new Response(body, { status, headers: pairsOf(headers) });
}
