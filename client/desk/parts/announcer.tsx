import { createContext, type ReactNode, use, useCallback, useState } from "react";

const Announce = createContext<(text: string) => void>(() => undefined);

/** One polite live region for the whole desk: what was saved, what was decided. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <Announce value={announce}>
      {children}
      <p role="status" className="hidden-text">
        <span key={said.turn}>{said.text}</span>
      </p>
    </Announce>
  );
}

/** Says something to screen readers without moving the focus. */
export function useAnnounce(): (text: string) => void {
  return use(Announce);
}
