import { useCallback, useState } from "react";
import { buttonClass } from "#client/components/button.tsx";
import { useAppSettings, useLocale, useText } from "#client/components/page-context.tsx";
import { share as en } from "#client/text/en/share.ts";
import { fill } from "#client/text/fill.ts";
import { share as vi } from "#client/text/vi/share.ts";
import type { Day } from "#domain/day.ts";
import { CodeBlock } from "./code-block.tsx";
import { CopyMain } from "./copy-main.tsx";
import { DateChoice } from "./date-choice.tsx";
import { type EmbedChoice, embedPath, frameCode, pictureCode } from "./embed-code.ts";
import { OptionRow } from "./option-row.tsx";
import { PreviewFrame } from "./preview-frame.tsx";
import styles from "./share-dialog.module.css";
import type { ShareSubject } from "./share-subject.ts";

/** The frame as it will stand in an article, the choices, and its code. */
export function EmbedTab({ subject, today }: { subject: ShareSubject; today: Day }) {
  const text = useText(vi, en);
  const { origin } = useAppSettings();
  const [choice, setChoice] = useState<EmbedChoice>({ size: "600", theme: "light", locale: useLocale(), asOf: subject.asOf });
  const [kind, setKind] = useState<keyof typeof text.codes>("script");
  const [widthPx, setWidth] = useState(600);
  const [height, setHeight] = useState(440);
  const change = (part: Partial<EmbedChoice>) => setChoice({ ...choice, ...part });
  const chooseSize = (size: EmbedChoice["size"]) => {
    change({ size });
    setWidth(size === "fit" ? 600 : Number(size));
  };
  const day = subject.asOf ?? today;
  const source = fill((choice.locale === "vi" ? vi : en).source, { names: subject.citable.producers.slice(0, 3).join(", ") });
  const code =
    kind === "picture"
      ? pictureCode(subject, choice, { origin, source })
      : frameCode(subject, choice, { origin, height, hasScript: kind === "script" });
  return (
    <div className={styles.columns}>
      <div className={styles.show}>
        <PreviewFrame src={embedPath(subject, choice)} widthPx={widthPx} onWidth={setWidth} onHeight={useCallback(setHeight, [])} />
        <CodeBlock label={text.code} text={code} />
      </div>
      <div className={styles.choices}>
        <OptionRow label={text.size} options={text.sizes} chosen={choice.size} onChoose={chooseSize} />
        <OptionRow label={text.theme} options={text.themes} chosen={choice.theme} onChoose={(theme) => change({ theme })} />
        <OptionRow label={text.language} options={text.languages} chosen={choice.locale} onChoose={(locale) => change({ locale })} />
        <DateChoice day={day} isFixed={choice.asOf !== null} onChoose={(isFixed) => change({ asOf: isFixed ? day : null })} />
        <OptionRow label={text.codeKind} options={text.codes} chosen={kind} onChoose={setKind} />
        <CopyMain text={code} label={text.copyCode} />
        <a className={buttonClass()} href={embedPath(subject, choice)} target="_blank" rel="noopener">
          {text.openEmbed}
        </a>
        <p className={styles.note}>{text.promise}</p>
      </div>
    </div>
  );
}
