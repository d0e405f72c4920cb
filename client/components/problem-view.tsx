import { useLocation, useRouter } from "@tanstack/react-router";
import type { Problem } from "#client/api/api-failure.ts";
import { common as commonEn } from "#client/text/en/common.ts";
import { problem as en } from "#client/text/en/problem.ts";
import { fill } from "#client/text/fill.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { problem as vi } from "#client/text/vi/problem.ts";
import { withoutLocale } from "./address.ts";
import { Button } from "./button.tsx";
import { Link } from "./link.tsx";
import { useLocale, useText } from "./page-context.tsx";
import styles from "./problem-view.module.css";
import { kindOf, problemWords } from "./problem-words.ts";

/** What went wrong, where, and what to do next, in the reader's language. */
export function ProblemView({ problem }: { problem: Problem }) {
  const text = useText(vi, en);
  const { title, explanation } = problemWords(problem, useLocale());
  return (
    <div className={`frame ${styles.problem}`}>
      <h1>{title}</h1>
      <p className="sentence">{explanation}</p>
      <Faults problem={problem} />
      <WayOut problem={problem} />
      <h2>{text.goOn}</h2>
      <ul className={styles.links}>
        <li>
          <Link to="/">{text.toOverview}</Link>
        </li>
        <li>
          <Link to="/search">{text.toIndicators}</Link>
        </li>
        <li>
          <Link to="/reports">{text.toReports}</Link>
        </li>
        <li>
          <Link to="/about">{text.toAbout}</Link>
        </li>
      </ul>
      {problem.status > 0 && <p className="note">{fill(text.status, { status: problem.status })}</p>}
    </div>
  );
}

/** Each parameter at fault, with the one that was probably meant. */
function Faults({ problem }: { problem: Problem }) {
  const text = useText(vi, en);
  const { pathname } = useLocation();
  if (problem.missing) return <Missing missing={problem.missing} />;
  if (!problem.errors?.length) return null;
  return (
    <>
      <ul className={styles.faults}>
        {problem.errors.map(({ parameter, value, detail }) => (
          <li key={parameter}>
            {parameter && <b>{fill(text.parameter, { name: value ? `${parameter}=${value}` : parameter })}</b>}{" "}
            {detail && (value === undefined ? detail : `${text.didYouMean} “${detail}”?`)}
          </li>
        ))}
      </ul>
      {problem.allowed && (
        <p>{problem.allowed.length > 0 ? fill(text.allowed, { names: problem.allowed.join(", ") }) : text.noneAllowed}</p>
      )}
      <p>
        <Link to={withoutLocale(pathname)}>{text.withoutParameters}</Link>
      </p>
    </>
  );
}

/** The id that is not known, and the same address with the one that was probably meant. */
function Missing({ missing: { noun, id, nearest } }: { missing: NonNullable<Problem["missing"]> }) {
  const text = useText(vi, en);
  const { pathname } = useLocation();
  const kind = Object.hasOwn(text.missing, noun) ? (noun as keyof typeof text.missing) : "other";
  const to = withoutLocale(pathname);
  return (
    <p>
      {fill(text.missing[kind], { id })}{" "}
      {nearest !== null && (
        <>
          {text.didYouMean} {to.includes(id) ? <Link to={to.replace(id, nearest)}>{nearest}</Link> : `“${nearest}”`}?
        </>
      )}
    </p>
  );
}

/** Problems of the moment can be tried again without losing the address. */
function WayOut({ problem }: { problem: Problem }) {
  const text = useText(commonVi, commonEn);
  const router = useRouter();
  const kind = kindOf(problem);
  if (kind !== "offline" && kind !== "internal") return null;
  return (
    <p className="no-print">
      <Button isMain onClick={() => void router.invalidate()}>
        {text.retry}
      </Button>
    </p>
  );
}
