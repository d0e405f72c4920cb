import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** A little more than the 703 px between the margins of A4: what is wider on the screen is laid out anew, so that its texts stay readable. */
const PAPER_WIDTH = 720;

/** Width of an element in whole pixels, kept up to date; null on the server and before the first measurement. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number | null] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    let isPrinting = false;
    const measure = () => {
      // Without the magnification of slides, which enlarges what is laid out.
      const measured = element.clientWidth;
      // A place that is not shown has no width; it is measured when it appears.
      if (measured > 0 && !isPrinting) setWidth(measured);
    };
    const forPaper = () => {
      isPrinting = true;
      // The paper is laid out as soon as this handler ends.
      flushSync(() => setWidth((screen) => Math.min(screen ?? PAPER_WIDTH, PAPER_WIDTH)));
    };
    const forScreen = () => {
      isPrinting = false;
      measure();
    };
    // What the server drew stands meanwhile; an empty place is filled before it is seen.
    if (element.querySelector("svg") === null) measure();
    else startTransition(measure);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    addEventListener("beforeprint", forPaper);
    addEventListener("afterprint", forScreen);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", forPaper);
      removeEventListener("afterprint", forScreen);
    };
  }, []);
  return [ref, width];
}
