import { Button } from "#client/components/button.tsx";
import { shell as en } from "../text/en/shell.ts";
import { shell as vi } from "../text/vi/shell.ts";
import { DESK_BASE } from "./desk-link.tsx";
import pages from "./page.module.css";

/** What stands in place of a page that broke. What was saved is on the server. Uses nothing that may have broken with it. */
export function FailedPage() {
  const text = location.pathname.startsWith(`${DESK_BASE}/en`) ? en : vi;
  return (
    <main className={`frame ${pages.page}`} role="alert">
      <p>{text.failed}</p>
      <p>
        <Button onClick={() => location.reload()}>{text.reload}</Button>
      </p>
    </main>
  );
}
