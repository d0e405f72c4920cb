import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { Bar, CartesianGrid, ComposedChart, LabelList, Scatter, XAxis, YAxis } from "recharts";
import { HEIGHT_PX, help, INK, LOTUS, place, rows, title, WIDTH_PX } from "./rows.ts";

const values = h(LabelList, { dataKey: "value", position: "top" });
const chart = h(
  ComposedChart,
  { width: WIDTH_PX, height: HEIGHT_PX, data: rows },
  h(CartesianGrid, { vertical: false }),
  h(XAxis, { dataKey: "period" }),
  h(YAxis),
  h(Bar, { dataKey: "actual", fill: LOTUS, isAnimationActive: false }, values),
  h(Scatter, { dataKey: "target", fill: INK, shape: "square", isAnimationActive: false }),
);
createRoot(place).render(h("div", null, h("h1", null, title), h("p", null, help), chart));
