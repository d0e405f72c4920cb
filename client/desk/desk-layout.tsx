import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { type SearchValues, withoutLocale } from "#client/components/address.ts";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { SiteMark } from "#client/components/site-mark.tsx";
import { fill } from "#client/text/fill.ts";
import { importQuery } from "./api/imports.ts";
import { sessionQuery } from "./api/session.ts";
import { DeskGate } from "./desk-gate.tsx";
import styles from "./desk-layout.module.css";
import { DeskMenu } from "./desk-menu.tsx";
import { DeskLink } from "./parts/desk-link.tsx";
import { pathOfStep, STEPS, stepOf } from "./parts/steps.ts";
import { shell as en } from "./text/en/shell.ts";
import { shell as vi } from "./text/vi/shell.ts";

/** Header with the five steps, and the page below it. */
export function DeskLayout() {
  const main = useRef<HTMLElement>(null);
  const text = useText(vi, en);
  const locale = useLocale();
  const { data: session } = useQuery(sessionQuery);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <div className={styles.layout}>
      <a className={styles.skip} href="#main">
        {text.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.row}>
          <DeskLink to="/" className={styles.name}>
            <SiteMark />
            {site.name[locale]}
            <span className={styles.desk}>· {text.desk}</span>
          </DeskLink>
          {session && <Steps />}
          <div className={styles.end}>
            {session && <Progress />}
            {session ? <DeskMenu account={session.account} /> : <OtherLanguage />}
          </div>
        </div>
      </header>
      {session && !session.fourEyes && <p className={styles.eyes}>{text.oneEye}</p>}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <DeskGate>
          <Outlet />
        </DeskGate>
      </main>
    </div>
  );
}

/** As much of the step before as tells that there is one. */
const LEFT_OF_STEP = 48;

/** The way of a report; the step in hand is underlined, one that has nothing to do yet is a word. */
function Steps() {
  const text = useText(vi, en);
  const { step: current, work } = useWorkInHand();
  const way = useRef<HTMLElement>(null);
  // On a phone the way is wider than the screen: the step in hand is brought into sight, and the page stays where it is.
  useEffect(() => {
    const nav = way.current;
    const step = current && nav?.querySelector("[aria-current]");
    if (nav && step) nav.scrollLeft += step.getBoundingClientRect().left - nav.getBoundingClientRect().left - LEFT_OF_STEP;
  }, [current]);
  return (
    <nav ref={way} className={styles.way} aria-label={text.steps}>
      <ol className={styles.steps}>
        {STEPS.map((step, index) => {
          const to = pathOfStep(step, work);
          const words = `${index + 1}\u00a0${text.step[step]}`;
          return (
            <li key={step}>
              {to === null ? (
                <span>{words}</span>
              ) : (
                <DeskLink to={to} aria-current={step === current ? "step" : undefined}>
                  {words}
                </DeskLink>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Progress() {
  const text = useText(vi, en);
  const { counts } = useWorkInHand();
  if (counts === null) return null;
  const all = counts.open + counts.approved + counts.rejected;
  return <p className={styles.progress}>{fill(text.progress, { done: all - counts.open, all })}</p>;
}

/** The step of the page, its work, and how far the review has come. */
function useWorkInHand() {
  const { step, work } = stepOf(withoutLocale(useLocation({ select: ({ pathname }) => pathname })));
  const { data: opened } = useQuery({ ...importQuery(work.import ?? 0), enabled: work.import !== null });
  const counts = work.import === null || !opened ? null : opened.counts;
  return { step, work: { ...work, draft: work.draft ?? (work.import === null ? null : (opened?.draft ?? null)) }, counts };
}

/** The same page in the other language. */
export function OtherLanguage() {
  const text = useText(vi, en);
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const other = locale === "vi" ? "en" : "vi";
  return (
    <DeskLink to={withoutLocale(pathname)} search={search as SearchValues} locale={other} lang={other} hrefLang={other}>
      {text.otherLanguage}
    </DeskLink>
  );
}
