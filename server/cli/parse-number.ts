import { UsageError } from "./command.ts";

/** A number from 1 that the command line names something by. Throws `UsageError`. */
export function parseNumber(text: string | undefined, noun: string): number {
  if (text === undefined || !/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`"${text ?? ""}" is no number of ${noun}`);
  return Number(text);
}
