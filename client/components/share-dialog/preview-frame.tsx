import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useText } from "#client/components/page-context.tsx";
import { share as en } from "#client/text/en/share.ts";
import { fill } from "#client/text/fill.ts";
import { share as vi } from "#client/text/vi/share.ts";
import styles from "./share-dialog.module.css";

const NARROWEST = 280;
const STEP = 10;

export interface PreviewFrameProps {
  /** Path of the frame. */
  src: string;
  widthPx: number;
  onWidth: (widthPx: number) => void;
  onHeight: (heightPx: number) => void;
}

/** The true frame at its true size. The handle at its right side makes it narrower and wider, as columns of articles are. */
export function PreviewFrame({ src, widthPx, onWidth, onHeight }: PreviewFrameProps) {
  const text = useText(vi, en);
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [heightPx, setHeight] = useState(440);
  const [widest, setWidest] = useState(600);

  useEffect(() => {
    const listen = ({ data, source, origin }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      if (data?.type !== "provincial-indicators-embed-height" || !Number.isFinite(data.height)) return;
      setHeight(data.height);
      onHeight(data.height);
    };
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  }, [onHeight]);

  // The dialog has no width yet when this is first drawn.
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidest(Math.max(NARROWEST, Math.floor(entry.contentRect.width) - 16));
    });
    if (room.current) observer.observe(room.current);
    return () => observer.disconnect();
  }, []);

  const shown = Math.min(widthPx, widest);
  const resize = (to: number) => onWidth(Math.round(Math.min(Math.max(to, NARROWEST), widest)));
  return (
    <div ref={room}>
      <p className={styles.label}>{fill(text.preview, { width: shown })}</p>
      <div className={styles.stage} style={{ width: shown }}>
        <iframe ref={frame} title={text.previewFrame} src={src} width={shown} height={heightPx} className={styles.frame} />
        <button
          type="button"
          role="slider"
          className={styles.handle}
          aria-label={text.handle}
          aria-valuemin={NARROWEST}
          aria-valuemax={widest}
          aria-valuenow={shown}
          onKeyDown={(event) => stepByKey(event, shown, resize)}
          onPointerDown={(event) => drag(event, shown, resize)}
        />
      </div>
    </div>
  );
}

function stepByKey(event: KeyboardEvent, widthPx: number, resize: (widthPx: number) => void): void {
  const by = { ArrowRight: STEP, ArrowUp: STEP, ArrowLeft: -STEP, ArrowDown: -STEP }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  resize(widthPx + by);
}

/** The handle takes the pointer, or the frame beneath would swallow its moves. */
function drag(event: PointerEvent<HTMLButtonElement>, widthPx: number, resize: (widthPx: number) => void): void {
  const handle = event.currentTarget;
  const from = event.clientX;
  const move = ({ clientX }: globalThis.PointerEvent) => resize(widthPx + clientX - from);
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener("pointermove", move);
  handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), { once: true });
}
