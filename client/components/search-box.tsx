import { useRouter } from "@tanstack/react-router";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { common as en } from "#client/text/en/common.ts";
import { fill } from "#client/text/fill.ts";
import { common as vi } from "#client/text/vi/common.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import { localPath, siteAddress } from "./address.ts";
import { findIndicators } from "./find-indicators.ts";
import { Link } from "./link.tsx";
import { useAppSettings, useLocale, useText } from "./page-context.tsx";
import styles from "./search-box.module.css";

const MOST = 8;

/**
 * Finds an indicator while the reader types, with or without diacritics; arrow keys and Enter choose. The list of indicators is fetched when the
 * field is first entered. Without scripts it is a form that leads to the page of results.
 */
export function SearchBox({ id }: { id: string }) {
  const text = useText(vi, en).search;
  const locale = useLocale();
  const router = useRouter();
  const { indicators, hasFailed, fetchOnce } = useIndicators();
  const [typed, setTyped] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = indicators ? findIndicators(indicators, typed).slice(0, MOST) : [];
  const isShown = isOpen && typed.trim() !== "" && (indicators !== null || hasFailed);
  const chosen = isShown ? found[active] : undefined;

  function go(href: string): void {
    setIsOpen(false);
    setTyped("");
    setActive(-1);
    void router.navigate({ href });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const [only] = found;
    if (chosen) return go(siteAddress(`/indicators/${chosen.id}`, locale));
    if (found.length === 1 && only) return go(siteAddress(`/indicators/${only.id}`, locale));
    if (typed.trim() !== "") go(siteAddress("/search", locale, { q: typed.trim() }));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      setActive((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
    }
    if (event.key === "Escape") setIsOpen(false);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the element search is not known to every browser that Vietnamese offices use.
    <form role="search" className={styles.search} action={localPath("/search", locale)} onSubmit={submit} onBlur={closeWhenLeft(setIsOpen)}>
      <label htmlFor={id} className="hidden-text">
        {text.label}
      </label>
      <input
        id={id}
        name="q"
        type="search"
        autoComplete="off"
        maxLength={200}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        placeholder={text.label}
        value={typed}
        onFocus={fetchOnce}
        onChange={(event) => {
          fetchOnce();
          setTyped(event.target.value);
          setIsOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <Found id={id} found={found} chosen={chosen} isShown={isShown} onChosen={() => setIsOpen(false)} />
      <p role="status" className={isShown && found.length === 0 ? styles.none : "hidden-text"}>
        {isShown ? (hasFailed ? text.failed : found.length === 0 ? text.none : fill(text.found, { count: found.length })) : ""}
      </p>
    </form>
  );
}

interface FoundProps {
  id: string;
  found: readonly IndicatorSummary[];
  chosen: IndicatorSummary | undefined;
  isShown: boolean;
  onChosen: () => void;
}

function Found({ id, found, chosen, isShown, onChosen }: FoundProps) {
  const locale = useLocale();
  const text = useText(vi, en).search;
  return (
    <div id={`${id}-found`} role="listbox" aria-label={text.label} className={styles.found} hidden={!isShown || found.length === 0}>
      {found.map((indicator) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option.
        <div key={indicator.id} id={`${id}-${indicator.id}`} role="option" aria-selected={indicator === chosen}>
          <Link to={`/indicators/${indicator.id}`} tabIndex={-1} onClick={onChosen}>
            <span>{indicator.shortName[locale]}</span>
            <span className={styles.topic}>{indicator.topic.name[locale]}</span>
          </Link>
        </div>
      ))}
    </div>
  );
}

function useIndicators() {
  const { read } = useAppSettings();
  const [indicators, setIndicators] = useState<IndicatorSummary[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const isAsked = useRef(false);
  function fetchOnce(): void {
    if (isAsked.current) return;
    isAsked.current = true;
    read(indicatorsQuery()).then(
      ({ data }) => {
        setIndicators(data);
        setHasFailed(false);
      },
      () => {
        isAsked.current = false;
        setHasFailed(true);
      },
    );
  }
  return { indicators, hasFailed, fetchOnce };
}

function closeWhenLeft(setIsOpen: (isOpen: boolean) => void) {
  return (event: React.FocusEvent<HTMLFormElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
  };
}
