import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { type SearchValues, siteAddress } from "#client/components/address.ts";
import { Link } from "#client/components/link.tsx";
import type { Locale } from "#domain/text.ts";
import { CHART_TEXTS } from "./chart-texts.ts";
import styles from "./presentation.module.css";

export interface Slide {
  id: string;
  title: string;
  content: ReactNode;
}

export interface PresentationProps {
  slides: readonly Slide[];
  /** The slide shown, from 1; what lies beyond the last is the last. */
  current: number;
  locale: Locale;
  /** Path and parameters of the view without those of the presentation. */
  to: string;
  search: SearchValues;
}

/** One chart a screen, large. Arrow keys go on, Escape leads back; every slide has its address, so that links do the same without scripts. */
export function Presentation({ slides, current, locale, to, search }: PresentationProps) {
  const index = Math.min(Math.max(current, 1), slides.length);
  const slide = slides[index - 1];
  const searchOf = (place: number): SearchValues => ({ ...search, view: "present", slide: place === 1 ? undefined : String(place) });
  useSlideKeys({ index, count: slides.length }, (place) => siteAddress(to, locale, place === null ? search : searchOf(place)));
  if (slide === undefined) return null;
  return (
    <div className={styles.presentation}>
      <h1>{slide.title}</h1>
      <div key={slide.id} className={styles.stage}>
        {slide.content}
      </div>
      <nav aria-label={CHART_TEXTS.slides[locale]} className={`${styles.steps} no-print`}>
        {index > 1 && (
          <Link to={to} search={searchOf(index - 1)}>
            {CHART_TEXTS.before[locale]}
          </Link>
        )}
        <span>
          {index}/{slides.length}
        </span>
        {index < slides.length && (
          <Link to={to} search={searchOf(index + 1)}>
            {CHART_TEXTS.after[locale]}
          </Link>
        )}
        <Link to={to} search={search} className={styles.close ?? ""}>
          {CHART_TEXTS.close[locale]}
        </Link>
      </nav>
    </div>
  );
}

/** Keys of presenters. Inside a chart the arrow keys read its points, and fields keep theirs. */
function useSlideKeys({ index, count }: { index: number; count: number }, addressOf: (place: number | null) => string): void {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const place = placeAfterKey(event, { index, count });
      if (place === undefined) return;
      event.preventDefault();
      void router.navigate({ href: addressOf(place) });
    };
    addEventListener("keydown", follow);
    return () => removeEventListener("keydown", follow);
  });
}

/** The slide a key leads to, null for the end of the presentation, undefined for keys that mean nothing here. */
function placeAfterKey({ key, target }: KeyboardEvent, { index, count }: { index: number; count: number }): number | null | undefined {
  if (target instanceof Element && target.closest("[role=application], input, select, textarea, summary, a, button")) return undefined;
  if (key === "Escape") return null;
  const places: Record<string, number> = {
    ArrowRight: index + 1,
    PageDown: index + 1,
    " ": index + 1,
    ArrowLeft: index - 1,
    PageUp: index - 1,
    Home: 1,
    End: count,
  };
  const place = places[key];
  return place === undefined || place === index || place < 1 || place > count ? undefined : place;
}
