import { useText } from "#client/components/page-context.tsx";
import { shell as en } from "../text/en/shell.ts";
import { shell as vi } from "../text/vi/shell.ts";
import { DeskLink } from "./desk-link.tsx";
import pages from "./page.module.css";
import { PageTitle } from "./page-title.tsx";

/** An address the desk does not have. */
export function NotFoundPage() {
  const text = useText(vi, en);
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle title={text.notFound.title} lead={text.notFound.text} />
      <DeskLink to="/">{text.place.queue}</DeskLink>
    </div>
  );
}
