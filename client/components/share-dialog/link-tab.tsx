import { formatSearch, localPath } from "#client/components/address.ts";
import { CopyButton } from "#client/components/copy-button.tsx";
import { Link } from "#client/components/link.tsx";
import { useAppSettings, useLocale, useText } from "#client/components/page-context.tsx";
import { share as en } from "#client/text/en/share.ts";
import { share as vi } from "#client/text/vi/share.ts";
import { CodeBlock } from "./code-block.tsx";
import styles from "./share-dialog.module.css";
import type { ShareSubject } from "./share-subject.ts";

/** The address of the view, and the sentence that says what it shows. */
export function LinkTab({ subject }: { subject: ShareSubject }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const { origin } = useAppSettings();
  const address = `${origin}${localPath(subject.path, locale)}${formatSearch(subject.search)}`;
  return (
    <div className={styles.stack}>
      <CodeBlock label={text.link} text={address} />
      <CopyButton text={address} label={text.copyLink} />
      <div>
        <p className={styles.label}>{text.sentence}</p>
        <p className={styles.quote}>{subject.sentence[locale]}</p>
      </div>
      <CopyButton text={subject.sentence[locale]} label={text.copySentence} />
      <Link to={subject.path} search={{ ...subject.search, view: "present" }}>
        {text.present}
      </Link>
    </div>
  );
}
