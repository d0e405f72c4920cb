import { useLocale } from "./page-context.tsx";

/** Results in sentences of the server: counts ("2 vượt") and verdicts on a plan ("không đạt kế hoạch"). A plain "đạt 8%" is no result. */
const RESULTS = {
  vi: /(\d+\u00a0(?:vượt|đạt|không\u00a0đạt)|(?<=, )(?:vượt|đạt|không\u00a0đạt)(?= kế hoạch))/u,
  en: /(\d+\u00a0(?:exceeded|met|missed)|(?<=, )(?:better than|meeting|missing)(?= the plan))/u,
};

/** A computed sentence with the results in it made strong. */
export function Sentence({ text, className = "sentence" }: { text: string; className?: string }) {
  const parts = text.split(RESULTS[useLocale()]);
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
  return <p className={className}>{parts.map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}</p>;
}
