import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, Title } from "chart.js";
import { HEIGHT_PX, help, INK, LOTUS, place, rows, title, WIDTH_PX } from "./rows.ts";

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale, Title);

const canvas = place.appendChild(document.createElement("canvas"));
canvas.width = WIDTH_PX;
canvas.height = HEIGHT_PX;
new Chart(canvas, {
  type: "bar",
  options: { animation: false, responsive: false, plugins: { title: { display: true, text: [title, help] } } },
  plugins: [{ id: "values", afterDatasetsDraw: writeValues }],
  data: {
    labels: rows.map(({ period }) => period),
    datasets: [
      {
        type: "line",
        data: rows.map(({ target }) => target),
        showLine: false,
        pointStyle: "line",
        pointRadius: 9,
        pointBorderColor: INK,
        pointBorderWidth: 2,
      },
      { type: "bar", data: rows.map(({ actual }) => actual), backgroundColor: LOTUS },
    ],
  },
});

/** It has no labels of its own. */
function writeValues(chart: Chart): void {
  chart.ctx.textAlign = "center";
  chart.ctx.fillStyle = INK;
  for (const [index, bar] of chart.getDatasetMeta(1).data.entries()) chart.ctx.fillText(rows[index]?.value ?? "", bar.x, bar.y - 4);
}
