import { parseArgs } from "node:util";
import { UsageError } from "./command.ts";

type OptionKinds = Readonly<Record<string, "boolean" | "string">>;
type Options<Kinds extends OptionKinds> = { [Name in keyof Kinds]?: Kinds[Name] extends "boolean" ? boolean : string };

/** Splits arguments into options and at most `positionals` other words. Throws `UsageError` for anything else. */
export function parseCommandLine<Kinds extends OptionKinds>(
  args: string[],
  { options, positionals }: { options: Kinds; positionals: { least: number; most: number } },
): { options: Options<Kinds>; positionals: string[] } {
  const kinds = Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }]));
  const parsed = parseOrThrow(args, kinds);
  const count = parsed.positionals.length;
  if (count < positionals.least) throw new UsageError("an argument is missing");
  if (count > positionals.most) throw new UsageError(`unexpected argument "${parsed.positionals[positionals.most]}"`);
  return { options: parsed.values as Options<Kinds>, positionals: parsed.positionals };
}

function parseOrThrow(args: string[], options: Record<string, { type: "boolean" | "string" }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
