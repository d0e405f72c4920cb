import { type RefObject, useEffect, useState } from "react";

/** Words of the report that somebody has selected, as offsets into its text. */
export interface SelectedWords {
  start: number;
  end: number;
  text: string;
}

/** Longest phrase the server takes. */
const LONGEST = 2000;

/** The words selected within a place whose runs carry `data-start`; null where there are none. */
export function useSelectedWords(place: RefObject<HTMLElement | null>, text: string): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const read = () => setSelected(place.current === null ? null : readSelection(place.current, text));
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [place, text]);
  return selected;
}

function readSelection(place: HTMLElement, text: string): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!place.contains(range.commonAncestorContainer)) return null;
  const runs = [...place.querySelectorAll<HTMLElement>("[data-start]")].filter((run) => range.intersectsNode(run));
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  return trimWords(
    offsetIn(first, range.startContainer, range.startOffset, "start"),
    offsetIn(last, range.endContainer, range.endOffset, "end"),
    text,
  );
}

/** Where an end of the selection lies: inside a run by its letters, else at the edge of the run. */
function offsetIn(run: HTMLElement, container: Node, offset: number, end: "start" | "end"): number {
  const start = Number(run.dataset.start);
  if (container.nodeType === Node.TEXT_NODE && run.contains(container)) return start + offset;
  return end === "start" ? start : start + (run.textContent?.length ?? 0);
}

/** Marked words without the white space around them; null where nothing is left, or more than the server takes. */
export function trimWords(start: number, end: number, text: string): SelectedWords | null {
  const marked = text.slice(start, end);
  const phrase = marked.trim();
  if (phrase === "" || phrase.length > LONGEST) return null;
  const from = start + marked.indexOf(phrase);
  return { start: from, end: from + phrase.length, text: phrase };
}
