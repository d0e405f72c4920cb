import { useState } from "react";
import { Button, buttonClass } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { share as en } from "#client/text/en/share.ts";
import { share as vi } from "#client/text/vi/share.ts";
import type { Day } from "#domain/day.ts";
import type { Locale } from "#domain/text.ts";
import { DateChoice } from "./date-choice.tsx";
import { picturePath } from "./embed-code.ts";
import { OptionRow } from "./option-row.tsx";
import styles from "./share-dialog.module.css";
import type { ShareSubject } from "./share-subject.ts";

/** The chart as a picture: to download, or straight onto the clipboard. */
export function PictureTab({ subject, today }: { subject: ShareSubject; today: Day }) {
  const text = useText(vi, en);
  const [locale, setLocale] = useState<Locale>(useLocale());
  const [size, setSize] = useState<keyof typeof text.pictureSizes>("wide");
  const [theme, setTheme] = useState<"light" | "dark">("light");
  const [asOf, setAsOf] = useState(subject.asOf);
  const [outcome, setOutcome] = useState("");
  const look = { locale, asOf, theme, size };
  const png = picturePath(subject, look);
  const svg = picturePath(subject, { ...look, form: "svg" });
  const { light, dark } = text.themes;
  const day = subject.asOf ?? today;
  const copy = () =>
    copyPicture(png).then(
      () => setOutcome(text.pictureCopied),
      () => setOutcome(text.pictureFailed),
    );
  return (
    <div className={styles.columns}>
      <div className={styles.show}>
        <p className={styles.label}>{text.previewPicture}</p>
        <img className={styles.picture} src={png} alt={subject.sentence[locale]} />
      </div>
      <div className={styles.choices}>
        <OptionRow label={text.pictureSize} options={text.pictureSizes} chosen={size} onChoose={setSize} />
        <OptionRow label={text.theme} options={{ light, dark }} chosen={theme} onChoose={setTheme} />
        <OptionRow label={text.language} options={text.languages} chosen={locale} onChoose={setLocale} />
        <DateChoice day={day} isFixed={asOf !== null} onChoose={(isFixed) => setAsOf(isFixed ? day : null)} />
        <a className={buttonClass(true)} href={png} download={`${subject.name}.png`}>
          {text.downloadPng}
        </a>
        <a className={buttonClass()} href={svg} download={`${subject.name}.svg`}>
          {text.downloadSvg}
        </a>
        <div className={styles.deed}>
          <Button onClick={copy}>{text.copyPicture}</Button>
          <span role="status" className={styles.note}>
            {outcome}
          </span>
        </div>
      </div>
    </div>
  );
}

/** The clipboard gets a promise, since some browsers forget the reader's click while the picture is on its way. */
async function copyPicture(address: string): Promise<void> {
  const picture = fetch(address).then((answer) => answer.blob());
  await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
}
