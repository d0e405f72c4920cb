import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import { checkPassword, SHORTEST_PASSWORD } from "#domain/account.ts";
import { acceptInvitation } from "../api/people.ts";
import { DeskLink } from "../parts/desk-link.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { TextField } from "../parts/field.tsx";
import notes from "../parts/notes.module.css";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { invitationText as en, signInText as enSignIn } from "../text/en/sign-in.ts";
import { invitationText as vi, signInText as viSignIn } from "../text/vi/sign-in.ts";
import styles from "./sign-in.module.css";

/** Where somebody who was invited chooses a name and a password. The token stands behind the sign of a fragment, which no server sees. */
export function AcceptInvitation() {
  const text = useText(vi, en);
  const [token] = useState(() => location.hash.slice(1));
  return (
    <div className={`frame ${styles.page}`}>
      <PageTitle title={text.title} lead={text.lead} />
      {token === "" ? <p>{text.noToken}</p> : <InvitationForm token={token} />}
    </div>
  );
}

function InvitationForm({ token }: { token: string }) {
  const text = useText(vi, en);
  const signIn = useText(viSignIn, enSignIn);
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [isTried, setIsTried] = useState(false);
  const accepting = useMutation({ mutationFn: () => acceptInvitation({ token, name: name.trim(), password }) });
  const fault = isTried ? checkPassword(password, { email: "", name }) : null;
  const isDifferent = isTried && again !== password;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (checkPassword(password, { email: "", name }) === null && again === password) accepting.mutate();
  }

  if (accepting.isSuccess)
    return (
      <div className={notes.note} role="status">
        <p>{text.done}</p>
        <DeskLink to="/">{signIn.submit}</DeskLink>
      </div>
    );
  return (
    <form className={pages.form} onSubmit={submit}>
      <TextField label={text.name} hint={text.nameHint} value={name} onChange={setName} autoComplete="name" maxLength={120} required />
      <TextField
        label={text.password}
        hint={fill(text.passwordHint, { count: SHORTEST_PASSWORD })}
        fault={fault ? fill(text.faults[fault], { count: SHORTEST_PASSWORD }) : undefined}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        maxLength={128}
        required
      />
      <TextField
        label={text.again}
        fault={isDifferent ? text.different : undefined}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        maxLength={128}
        required
      />
      <FailureNote error={accepting.error} />
      <div className={pages.actions}>
        <Button isMain type="submit" disabled={accepting.isPending}>
          {text.submit}
        </Button>
      </div>
    </form>
  );
}
