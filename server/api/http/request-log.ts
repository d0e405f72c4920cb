import pino, { type Logger } from "pino";
import type { Answered } from "./metrics.ts";

const LONGEST_ADDRESS = 300;
const FLUSH_MS = 250;

export interface RequestLog {
  logger: Logger;
  /** One line a request: no address of the reader, no query longer than a bound. */
  line(answered: Answered): void;
  /** Writes out what is still held back. */
  flush(): void;
}

/** A log of JSON lines on standard output. Lines are gathered and written together, at the latest after a quarter of a second. */
export function createRequestLog({ level }: { level: string }): RequestLog {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 8192 });
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const timer = setInterval(() => destination.flush(), FLUSH_MS);
  timer.unref();
  return {
    logger,
    line: ({ method, address, status, durationMs, isAtHand }) =>
      logger.info(
        { method, address: address.slice(0, LONGEST_ADDRESS), status, ms: Math.round(durationMs * 100) / 100, cached: isAtHand },
        "request",
      ),
    flush: () => {
      clearInterval(timer);
      destination.flushSync();
    },
  };
}
