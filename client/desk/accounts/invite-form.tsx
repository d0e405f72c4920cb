import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { CopyButton } from "#client/components/copy-button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import { InvitationRequest, type Role } from "#domain/account.ts";
import { formatInstant } from "#domain/number.ts";
import { invite } from "../api/people.ts";
import { FailureNote } from "../parts/failure-note.tsx";
import { faultsByField } from "../parts/failure-words.ts";
import { TextField } from "../parts/field.tsx";
import notes from "../parts/notes.module.css";
import pages from "../parts/page.module.css";
import { accountsText as en } from "../text/en/people.ts";
import { accountsText as vi } from "../text/vi/people.ts";
import { RoleSelect } from "./role-select.tsx";

/** Makes an invitation; its address is shown once, to be handed on by the administrator. */
export function InviteForm() {
  const text = useText(vi, en).invite;
  const locale = useLocale();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [isTried, setIsTried] = useState(false);
  const inviting = useMutation({ mutationFn: (request: InvitationRequest) => invite(request) });
  const request = InvitationRequest.safeParse({ email: email.trim(), role });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (request.success) inviting.mutate(request.data);
  }

  return (
    <form className={pages.form} onSubmit={submit} noValidate>
      <div className={pages.fields}>
        <TextField
          label={text.email}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
          fault={isTried && !request.success ? text.notAnEmail : faultsByField(inviting.error, locale).email}
        />
        <RoleSelect label={text.role} value={role} onChange={setRole} />
      </div>
      <FailureNote error={inviting.error} />
      <div className={pages.actions}>
        <Button isMain type="submit" disabled={inviting.isPending}>
          {text.submit}
        </Button>
      </div>
      {inviting.data && (
        <div className={notes.note} role="status">
          <p>{fill(text.done, { email: inviting.variables?.email ?? "", until: formatInstant(inviting.data.expiresAt) })}</p>
          <TextField label={text.address} value={inviting.data.address} onChange={() => undefined} readOnly />
          <CopyButton text={inviting.data.address} />
        </div>
      )}
    </form>
  );
}
