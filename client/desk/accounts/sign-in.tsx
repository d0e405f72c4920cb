import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useText } from "#client/components/page-context.tsx";
import { type SignInOutcome, signIn, verifySecondFactor } from "../api/sign-in.ts";
import { TextField } from "../parts/field.tsx";
import notes from "../parts/notes.module.css";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { signInText as en } from "../text/en/sign-in.ts";
import { signInText as vi } from "../text/vi/sign-in.ts";
import styles from "./sign-in.module.css";

/** The way into the desk: the password, then the code of the authenticator where the account asks for one. */
export function SignIn() {
  const [isHalfIn, setIsHalfIn] = useState(false);
  const client = useQueryClient();
  const enter = () => client.invalidateQueries();
  return (
    <div className={`frame ${styles.page}`}>
      {isHalfIn ? <SecondStep onSignedIn={enter} /> : <FirstStep onSignedIn={enter} onHalfIn={() => setIsHalfIn(true)} />}
    </div>
  );
}

function FirstStep({ onSignedIn, onHalfIn }: { onSignedIn: () => Promise<void>; onHalfIn: () => void }) {
  const text = useText(vi, en);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { outcome, isWorking, run } = useSigningIn(() => signIn(email.trim(), password), { onSignedIn, onHalfIn });
  return (
    <form className={pages.form} onSubmit={run}>
      <PageTitle title={text.title} lead={text.lead} />
      <TextField label={text.email} type="email" autoComplete="username" value={email} onChange={setEmail} required autoFocus />
      <TextField
        label={text.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        required
        maxLength={128}
      />
      <OutcomeNote outcome={outcome} wrong={text.wrong} />
      <div className={pages.actions}>
        <Button isMain type="submit" disabled={isWorking}>
          {isWorking ? text.working : text.submit}
        </Button>
      </div>
    </form>
  );
}

function SecondStep({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const text = useText(vi, en);
  const [kind, setKind] = useState<"totp" | "backup">("totp");
  const [code, setCode] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other kind of code is typed into the same field.
  useEffect(() => field.current?.focus(), [kind]);
  const { outcome, isWorking, run } = useSigningIn(() => verifySecondFactor(code.replaceAll(/\s/g, ""), kind), { onSignedIn });
  return (
    <form className={pages.form} onSubmit={run}>
      <PageTitle title={text.second.title} lead={text.second.lead} />
      <TextField
        ref={field}
        label={kind === "totp" ? text.second.code : text.second.backup}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        inputMode={kind === "totp" ? "numeric" : "text"}
        maxLength={20}
        required
      />
      <OutcomeNote outcome={outcome} wrong={text.second.wrong} />
      <div className={pages.actions}>
        <Button isMain type="submit" disabled={isWorking}>
          {text.second.submit}
        </Button>
        <Button isQuiet onClick={() => setKind(kind === "totp" ? "backup" : "totp")}>
          {kind === "totp" ? text.second.useBackup : text.second.useTotp}
        </Button>
      </div>
    </form>
  );
}

function OutcomeNote({ outcome, wrong }: { outcome: SignInOutcome | null; wrong: string }) {
  const text = useText(vi, en);
  const words = outcome === "wrong" ? wrong : outcome === "locked" || outcome === "failed" ? text[outcome] : null;
  return (
    <div role="alert" aria-live="assertive">
      {words && <p className={notes.failure}>{words}</p>}
    </div>
  );
}

/** One attempt at a time; what came of it is shown until the next one. */
function useSigningIn(
  attempt: () => Promise<SignInOutcome>,
  { onSignedIn, onHalfIn }: { onSignedIn: () => Promise<void>; onHalfIn?: () => void },
) {
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  async function run(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsWorking(true);
    setOutcome(null);
    const result = await attempt();
    if (result === "signed-in") await onSignedIn();
    if (result === "second-factor") onHalfIn?.();
    setOutcome(result);
    setIsWorking(false);
  }
  return { outcome, isWorking, run };
}
