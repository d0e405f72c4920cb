import { type FocusEvent, type KeyboardEvent, type PointerEvent, useState } from "react";
import type { ChartModel, ChartPoint } from "#domain/chart/chart-model.ts";
import { pointAfterKey, pointAt } from "./point-at.ts";

/** What a reader is looking at, and how it was reached: what is pinned stays until it is let go, so that its link can be followed. */
export interface Active {
  point: ChartPoint;
  by: "pointer" | "keyboard";
  isPinned: boolean;
}

/** The active point of a chart with the handlers of its region: mouse shows, click and touch pin, arrow keys walk, Escape lets go. */
export function useActivePoint(model: ChartModel) {
  const [held, setHeld] = useState<{ id: string; by: Active["by"]; isPinned: boolean } | null>(null);
  const point = model.points.find(({ id }) => id === held?.id) ?? null;
  const active: Active | null = held && point ? { point, by: held.by, isPinned: held.isPinned } : null;
  const show = (next: ChartPoint | null, by: Active["by"], isPinned: boolean) => setHeld(next && { id: next.id, by, isPinned });
  const handlers = {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "mouse" || active?.isPinned || isInTooltip(event)) return;
      show(pointUnder(event, model), "pointer", false);
    },
    onPointerLeave: () => {
      if (active?.by === "pointer" && !active.isPinned) setHeld(null);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (isInTooltip(event)) return;
      const next = pointUnder(event, model);
      show(active?.isPinned && next?.id === active.point.id ? null : next, "pointer", true);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === "Escape" && active) {
        event.stopPropagation();
        setHeld(null);
        return;
      }
      if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
      const next = pointAfterKey(model, active?.point ?? null, event.key);
      if (next === undefined) return;
      event.preventDefault();
      show(next, "keyboard", true);
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) setHeld(null);
    },
  };
  return { active, handlers };
}

/** Places of the model are those before any magnification. */
function pointUnder({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>, model: ChartModel): ChartPoint | null {
  const { left, top, width } = currentTarget.getBoundingClientRect();
  const magnification = width / currentTarget.offsetWidth || 1;
  return pointAt(model, { x: (clientX - left) / magnification, y: (clientY - top) / magnification });
}

function isInTooltip({ target }: PointerEvent<HTMLElement>): boolean {
  return target instanceof Element && target.closest("[data-tooltip]") !== null;
}
