import { useEffect, useRef, useState } from "react";

/** What single letters do in a review. */
export interface ReviewKeys {
  next: () => void;
  previous: () => void;
  approve: () => void;
  reject: () => void;
  edit: () => void;
  split: () => void;
  add: () => void;
  help: () => void;
  /** Back from a field to the figure in hand. */
  leave: () => void;
}

const STORED = "desk.keys";
const DEEDS: Readonly<Record<string, keyof ReviewKeys>> = {
  j: "next",
  k: "previous",
  a: "approve",
  x: "reject",
  e: "edit",
  s: "split",
  n: "add",
  "?": "help",
};

/**
 * Listens for single letters outside fields and dialogs. They can be switched off, since whoever speaks to the machine may set them off by a word
 * (WCAG 2.1.4).
 */
export function useReviewKeys(keys: ReviewKeys): { isOn: boolean; setIsOn: (isOn: boolean) => void } {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(STORED) !== "off");
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    function hear(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if (event.key === "Escape" && isTyping(event.target)) return newest.current.leave();
      const deed = DEEDS[event.key.toLowerCase()];
      if (!isOn || deed === undefined || isTyping(event.target)) return;
      event.preventDefault();
      newest.current[deed]();
    }
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [isOn]);
  return {
    isOn,
    setIsOn: (next) => {
      localStorage.setItem(STORED, next ? "on" : "off");
      setIsOn(next);
    },
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]") !== null;
}
