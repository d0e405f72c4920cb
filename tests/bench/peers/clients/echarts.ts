import { BarChart, ScatterChart } from "echarts/charts";
import { GridComponent, TitleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { HEIGHT_PX, help, INK, LOTUS, place, rows, title, WIDTH_PX } from "./rows.ts";

use([BarChart, ScatterChart, GridComponent, TitleComponent, CanvasRenderer]);

init(place, null, { width: WIDTH_PX, height: HEIGHT_PX }).setOption({
  animation: false,
  title: { text: title, subtext: help },
  xAxis: { type: "category", data: rows.map(({ period }) => period) },
  yAxis: { type: "value" },
  series: [
    {
      type: "bar",
      data: rows.map(({ actual, value }) => ({ value: actual, label: { formatter: value } })),
      itemStyle: { color: LOTUS },
      label: { show: true, position: "top" },
    },
    { type: "scatter", symbol: "rect", symbolSize: [18, 2], itemStyle: { color: INK }, data: rows.map(({ target }) => target) },
  ],
});
