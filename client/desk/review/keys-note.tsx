import { Button } from "#client/components/button.tsx";
import { Dialog } from "#client/components/dialog.tsx";
import { useText } from "#client/components/page-context.tsx";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import styles from "./review-page.module.css";

export interface KeysNoteProps {
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  isOn: boolean;
  setIsOn: (isOn: boolean) => void;
}

/** The two keys one needs most, and all of them behind a word. */
export function KeysNote({ isOpen, onOpen, onClose, isOn, setIsOn }: KeysNoteProps) {
  const text = useText(vi, en);
  return (
    <p className={styles.keys}>
      {isOn && `${text.keys} · `}
      <Button isQuiet onClick={onOpen}>
        {text.allKeys}
      </Button>
      <Dialog title={text.keysTitle} isOpen={isOpen} onClose={onClose}>
        <dl className={styles.keyList}>
          {text.keyRows.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <label className={styles.switch}>
          <input type="checkbox" checked={isOn} onChange={(event) => setIsOn(event.target.checked)} /> {text.keysOn}
        </label>
      </Dialog>
    </p>
  );
}
