import { VERDICT_WORDS } from "#domain/words.ts";
import { useLocale } from "./page-context.tsx";

/** A computed sentence with the results in it made strong: "2 vượt", "không đạt". */
export function Sentence({ text, className = "sentence" }: { text: string; className?: string }) {
  const locale = useLocale();
  const words = [VERDICT_WORDS.missed, VERDICT_WORDS.exceeded, VERDICT_WORDS.met].map((word) => word[locale]);
  const parts = text.split(new RegExp(`((?:\\d+\\u00a0)?(?<=^|[\\s\\u00a0,])(?:${words.join("|")})(?=[\\s.,;:]))`, "u"));
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
  return <p className={className}>{parts.map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}</p>;
}
