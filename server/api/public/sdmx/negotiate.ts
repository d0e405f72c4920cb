import { Failure } from "../../http/failure.ts";

/** A form an answer can be had in. */
export interface MediaChoice {
  id: string;
  /** As it is sent. */
  mediaType: string;
  /** Types a reader may ask for, and the versions of each that are meant; an empty list means the type has none. */
  accepts: readonly { type: string; versions: readonly string[] }[];
}

/** The form a reader's `Accept` prefers; without one, or for all types alike, the first. Throws 406 with what there is. */
export function negotiate<Choice extends MediaChoice>(accept: string | undefined, choices: readonly Choice[]): Choice {
  const ranges = readRanges(accept ?? "*/*");
  for (const range of ranges) {
    const choice = choices.find(({ accepts }) => accepts.some((one) => fits(range, one)));
    if (choice !== undefined) return choice;
  }
  throw new Failure(
    "not-acceptable",
    `None of the types asked for is available. There are: ${choices.map(({ mediaType }) => mediaType).join(", ")}.`,
    {
      allowed: choices.map(({ mediaType }) => mediaType),
    },
  );
}

interface Range {
  type: string;
  version: string | null;
  weight: number;
}

/** Best first; of the same weight in the order they are written, all types at the end. */
function readRanges(accept: string): Range[] {
  return accept
    .split(",")
    .map((part): Range => {
      const [type = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
      const valueNamed = (name: string) => parameters.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
      return { type, version: valueNamed("version"), weight: Number(valueNamed("q") ?? 1) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || Number(one.type === "*/*") - Number(other.type === "*/*"));
}

function fits({ type, version }: Range, offered: MediaChoice["accepts"][number]): boolean {
  if (type === "*/*" || (type === "application/*" && offered.type.startsWith("application/"))) return true;
  return type === offered.type && (version === null || offered.versions.includes(version));
}
