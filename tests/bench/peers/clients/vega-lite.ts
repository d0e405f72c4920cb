import { parse, View } from "vega";
import { compile } from "vega-lite";
import { HEIGHT_PX, help, INK, LOTUS, place, rows, title, WIDTH_PX } from "./rows.ts";

const x = { field: "period", type: "nominal", title: null } as const;
const { spec } = compile({
  width: WIDTH_PX - 40,
  height: HEIGHT_PX - 80,
  title: { text: title, subtitle: help },
  data: { values: rows },
  layer: [
    { mark: { type: "bar", color: LOTUS }, encoding: { x, y: { field: "actual", type: "quantitative", title: null } } },
    { mark: { type: "tick", color: INK, thickness: 2 }, encoding: { x, y: { field: "target", type: "quantitative" } } },
    {
      mark: { type: "text", dy: -6 },
      encoding: { x, y: { field: "actual", type: "quantitative" }, text: { field: "value", type: "nominal" } },
    },
  ],
});
new View(parse(spec), { renderer: "canvas", container: place }).run();
