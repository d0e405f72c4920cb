import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Chart, type ChartProps } from "#client/charts/chart.tsx";
import type { ChartKindId } from "#domain/chart/chart-model.ts";
import "#client/styles/fonts.css";
import "#client/styles/tokens.css";
import "#client/styles/base.css";

/** What the page of the tests offers: a chart in an element of the given width. */
export interface Bench {
  show(props: ChartProps<ChartKindId>, widthPx: number): void;
}

declare global {
  var bench: Bench;
}

const place = document.createElement("main");
document.body.append(place);
const root = createRoot(place);
let views = 0;

globalThis.bench = {
  show: (props, widthPx) => {
    place.style.width = `${widthPx}px`;
    views += 1;
    root.render(
      <StrictMode>
        <Chart key={views} {...props} />
      </StrictMode>,
    );
  },
};
