import Highcharts from "highcharts";
import { HEIGHT_PX, help, INK, LOTUS, place, rows, title, WIDTH_PX } from "./rows.ts";

Highcharts.chart(place, {
  accessibility: { enabled: false },
  chart: { animation: false, width: WIDTH_PX, height: HEIGHT_PX },
  title: { text: title },
  subtitle: { text: help },
  credits: { enabled: false },
  legend: { enabled: false },
  xAxis: { categories: rows.map(({ period }) => period) },
  yAxis: { title: { text: "" } },
  series: [
    {
      type: "column",
      animation: false,
      color: LOTUS,
      data: rows.map(({ actual, value }) => ({ y: actual, dataLabels: { enabled: true, format: value } })),
    },
    {
      type: "line",
      animation: false,
      lineWidth: 0,
      marker: { symbol: "square", radius: 3 },
      color: INK,
      data: rows.map(({ target }) => target),
    },
  ],
});
