import { useEffect, useState } from "react";
import { present as en } from "#client/text/en/present.ts";
import { fill } from "#client/text/fill.ts";
import { present as vi } from "#client/text/vi/present.ts";
import type { SearchValues } from "./address.ts";
import { Link } from "./link.tsx";
import { useText } from "./page-context.tsx";
import styles from "./present-view.module.css";

/** One chart of a presentation: the path of its picture without theme, and what it says. */
export interface Slide {
  src: string;
  alt: string;
}

export interface PresentViewProps {
  slides: readonly Slide[];
  /** The page without the presentation. */
  back: { to: string; search: SearchValues };
}

/** One chart a screen, as large as it goes. Arrow keys, Page Up and Page Down go on and back, Escape leaves. */
export function PresentView({ slides, back }: PresentViewProps) {
  const text = useText(vi, en);
  const [index, setIndex] = useState(0);
  const last = slides.length - 1;
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent) => {
      const by = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[key];
      if (by !== undefined) setIndex((before) => Math.min(Math.max(before + by, 0), last));
      if (key === "Escape") document.querySelector<HTMLAnchorElement>(`.${styles.leave}`)?.click();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [last]);
  const slide = slides[index];
  if (slide === undefined) return null;
  return (
    <section className={styles.screen} aria-label={text.title}>
      <picture>
        <source media="(prefers-color-scheme: dark)" srcSet={`${slide.src}&theme=dark`} />
        <img className={styles.slide} src={slide.src} alt={slide.alt} width={1920} height={1080} />
      </picture>
      <p className={styles.bar}>
        <button type="button" className={styles.step} disabled={index === 0} onClick={() => setIndex(index - 1)}>
          {text.back}
        </button>
        <span aria-live="polite">{fill(text.place, { number: index + 1, count: slides.length })}</span>
        <button type="button" className={styles.step} disabled={index === last} onClick={() => setIndex(index + 1)}>
          {text.next}
        </button>
        <Link to={back.to} search={back.search} className={styles.leave}>
          {text.leave}
        </Link>
      </p>
    </section>
  );
}
