import { useState } from "react";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { share as en } from "#client/text/en/share.ts";
import { share as vi } from "#client/text/vi/share.ts";
import { citeBibtex, citeCsl, citeLong, citeShort } from "#domain/citation.ts";
import type { Day } from "#domain/day.ts";
import type { Locale } from "#domain/text.ts";
import { CodeBlock } from "./code-block.tsx";
import { CopyMain } from "./copy-main.tsx";
import { OptionRow } from "./option-row.tsx";
import styles from "./share-dialog.module.css";
import type { ShareSubject } from "./share-subject.ts";

/** How to cite: the producer first, this site second, with the day of the figures and of the visit. */
export function CiteTab({ subject, today }: { subject: ShareSubject; today: Day }) {
  const text = useText(vi, en);
  const [locale, setLocale] = useState<Locale>(useLocale());
  const citable = { ...subject.citable, accessed: today };
  const citations: Record<keyof typeof text.citations, string> = {
    short: citeShort(citable, locale),
    long: citeLong(citable, locale),
    bibtex: citeBibtex(citable, locale),
    csl: JSON.stringify(citeCsl(citable, locale), null, 2),
  };
  const [form, setForm] = useState<keyof typeof text.citations>("long");
  return (
    <div className={styles.stack}>
      <OptionRow label={text.tabs.cite} options={text.citations} chosen={form} onChoose={setForm} />
      <OptionRow label={text.language} options={text.languages} chosen={locale} onChoose={setLocale} />
      <CodeBlock label={text.citations[form]} text={citations[form]} />
      <CopyMain text={citations[form]} label={text.copyCitation} />
    </div>
  );
}
