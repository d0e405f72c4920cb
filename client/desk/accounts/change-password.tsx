import { type FormEvent, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import { checkPassword, SHORTEST_PASSWORD } from "#domain/account.ts";
import { changePassword, type OwnOutcome } from "../api/own-account.ts";
import { useSession } from "../api/session.ts";
import { TextField } from "../parts/field.tsx";
import pages from "../parts/page.module.css";
import { ownText as en } from "../text/en/people.ts";
import { invitationText as enRules } from "../text/en/sign-in.ts";
import { ownText as vi } from "../text/vi/people.ts";
import { invitationText as viRules } from "../text/vi/sign-in.ts";
import { wordsOf } from "./second-factor-set-up.tsx";

/** Another password, by the rules of the first one; other sessions end with the old one. */
export function ChangePassword() {
  const text = useText(vi, en);
  const rules = useText(viRules, enRules);
  const { account } = useSession();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [outcome, setOutcome] = useState<OwnOutcome | null>(null);
  const fault = checkPassword(next, account);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (fault !== null || again !== next) return;
    const result = await changePassword(current, next);
    setOutcome(result);
    if (result !== "done") return;
    for (const empty of [setCurrent, setNext, setAgain]) empty("");
    setIsTried(false);
  }

  const password = { type: "password", maxLength: 128, required: true } as const;
  return (
    <form className={`${pages.form} ${pages.narrow}`} onSubmit={(event) => void submit(event)}>
      <TextField
        {...password}
        label={text.password.current}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        fault={outcome === null ? undefined : wordsOf(outcome, text, text.wrongPassword)}
      />
      <TextField
        {...password}
        label={text.password.next}
        hint={fill(rules.passwordHint, { count: SHORTEST_PASSWORD })}
        fault={isTried && fault ? fill(rules.faults[fault], { count: SHORTEST_PASSWORD }) : undefined}
        autoComplete="new-password"
        value={next}
        onChange={setNext}
      />
      <TextField
        {...password}
        label={text.password.again}
        fault={isTried && again !== next ? rules.different : undefined}
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
      />
      <div className={pages.actions}>
        <Button type="submit">{text.password.submit}</Button>
      </div>
      <p role="status">{outcome === "done" ? text.password.done : ""}</p>
    </form>
  );
}
