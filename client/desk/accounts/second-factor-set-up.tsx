import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { CopyButton } from "#client/components/copy-button.tsx";
import { useText } from "#client/components/page-context.tsx";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, type SecondFactor } from "../api/own-account.ts";
import { useSession } from "../api/session.ts";
import { TextField } from "../parts/field.tsx";
import notes from "../parts/notes.module.css";
import pages from "../parts/page.module.css";
import { ownText as en } from "../text/en/people.ts";
import { ownText as vi } from "../text/vi/people.ts";
import styles from "./second-factor-set-up.module.css";

/** Sets the second step up or switches it off. The secret is text and a link, so that it needs no camera. */
export function SecondFactorSetUp() {
  const text = useText(vi, en);
  const { account } = useSession();
  const client = useQueryClient();
  const [offered, setOffered] = useState<SecondFactor | null>(null);
  const [said, setSaid] = useState("");
  async function finish(words: string): Promise<void> {
    setOffered(null);
    setSaid(words);
    await client.invalidateQueries({ queryKey: DESK_KEYS.session });
  }
  return (
    <div className={`${pages.form} ${pages.narrow}`}>
      <p>{account.hasSecondFactor ? text.second.on : text.second.off}</p>
      {offered ? (
        <Confirming offered={offered} onDone={() => finish(text.second.done)} />
      ) : (
        <AskPassword
          key={String(account.hasSecondFactor)}
          submit={account.hasSecondFactor ? text.second.end : text.second.begin}
          run={async (password) => {
            setSaid("");
            if (account.hasSecondFactor) {
              const outcome = await endSecondFactor(password);
              if (outcome === "done") await finish(text.second.ended);
              return outcome;
            }
            const begun = await beginSecondFactor(password);
            if (typeof begun === "string") return begun;
            setOffered(begun);
            return "done";
          }}
        />
      )}
      <p role="status">{said}</p>
    </div>
  );
}

type Outcome = "done" | "wrong" | "locked" | "failed";

function AskPassword({ submit, run }: { submit: string; run: (password: string) => Promise<Outcome> }) {
  const text = useText(vi, en);
  const [password, setPassword] = useState("");
  const [outcome, setOutcome] = useState<Outcome>("done");
  async function ask(event: FormEvent): Promise<void> {
    event.preventDefault();
    setOutcome(await run(password));
  }
  return (
    <form className={pages.form} onSubmit={(event) => void ask(event)}>
      <TextField
        label={text.second.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        required
        maxLength={128}
        fault={wordsOf(outcome, text, text.wrongPassword)}
      />
      <div className={pages.actions}>
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  );
}

function Confirming({ offered, onDone }: { offered: SecondFactor; onDone: () => Promise<void> }) {
  const text = useText(vi, en);
  const [code, setCode] = useState("");
  const [outcome, setOutcome] = useState<Outcome>("done");
  const secret = new URL(offered.totpURI).searchParams.get("secret") ?? "";
  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault();
    const result = await confirmSecondFactor(code.replaceAll(/\s/g, ""));
    setOutcome(result);
    if (result === "done") await onDone();
  }
  return (
    <form className={pages.form} onSubmit={(event) => void confirm(event)}>
      <p>{text.second.lead}</p>
      <div className={notes.note}>
        <p>
          {text.second.secret}: <code className={styles.secret}>{(secret.match(/.{1,4}/g) ?? []).join(" ")}</code>
        </p>
        <p className={pages.actions}>
          <CopyButton text={secret} />
          <a href={offered.totpURI}>{text.second.link}</a>
        </p>
      </div>
      <div>
        <p>{text.second.backup}</p>
        <ul className={styles.codes}>
          {offered.backupCodes.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ul>
        <CopyButton text={offered.backupCodes.join("\n")} />
      </div>
      <TextField
        label={text.second.code}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        required
        fault={wordsOf(outcome, text, text.second.wrongCode)}
      />
      <div className={pages.actions}>
        <Button isMain type="submit">
          {text.second.confirm}
        </Button>
      </div>
    </form>
  );
}

/** What an outcome means for the field it was typed into; undefined where all went well. */
export function wordsOf(outcome: Outcome, text: Pick<typeof vi, "locked" | "failed">, wrong: string): string | undefined {
  if (outcome === "done") return undefined;
  return outcome === "wrong" ? wrong : text[outcome];
}
