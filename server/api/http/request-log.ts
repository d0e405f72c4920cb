import pino, { type Logger } from "pino";
import { createLineWriter } from "./line-writer.ts";
import type { Answered } from "./metrics.ts";

const STANDARD_OUTPUT = 1;
const LONGEST_ADDRESS = 300;
const FLUSH_MS = 100;

export interface RequestLog {
  logger: Logger;
  /** One line a request: no address of the reader, no query longer than a bound. */
  line(answered: Answered): void;
  /** Writes out what is still held back. */
  end(): void;
}

/** A log of JSON lines on standard output. Lines are gathered and written together ten times a second. */
export function createRequestLog({ level }: { level: string }): RequestLog {
  const writer = createLineWriter(STANDARD_OUTPUT);
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.epochTime }, writer);
  const timer = setInterval(writer.flush, FLUSH_MS);
  timer.unref();
  return {
    logger,
    line: ({ method, address, status, durationMs, isAtHand }) =>
      logger.info(
        { method, address: address.slice(0, LONGEST_ADDRESS), status, ms: Math.round(durationMs * 100) / 100, cached: isAtHand },
        "request",
      ),
    end: () => {
      clearInterval(timer);
      writer.end();
    },
  };
}
