import { CHART_TEXTS, type ChartRow, MERGER_YEAR } from "./chart-rows.ts";

const [LEFT, RIGHT, TOP, FOOT] = [110, 1160, 191, 549];
const [PITCH, BAR, TICK, MERGER_GAP] = [62.1, 36, 50, 56];
const MOST = 14;
const FONT = "'Be Vietnam Pro',system-ui,sans-serif";

/**
 * The same columns, targets, ticks, cells, title, key and footer by joining strings: places from constants of this one chart, no text measured,
 * wrapped or moved out of another's way. The least that drawing this picture costs.
 */
export function stringChart(rows: readonly ChartRow[]): string {
  const merger = rows.findIndex(({ period }) => period === MERGER_YEAR);
  const x = (index: number) => LEFT + (index + 0.5) * PITCH + (index < merger ? 0 : MERGER_GAP);
  const split = LEFT + merger * PITCH;
  const spans = [
    [LEFT, split],
    [split + MERGER_GAP, RIGHT],
  ] as const;
  const { title, help } = CHART_TEXTS;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="794" viewBox="0 0 1200 794" role="img" font-family="${FONT}"><title>${title}</title>` +
    `<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path fill="#fff" d="M0 0h5v5H0z"/><path fill="#bf2468" d="M0 0h2v5H0z"/></pattern></defs>` +
    `<path fill="#fff" d="M0 0h1200v794H0z"/><text x="40" y="70" font-size="30" font-weight="600">${title}</text><text x="40" y="98" font-size="16">${help}</text>` +
    `${grid(spans)}${columns(rows, x)}${targets(rows, x)}${cells(rows, x)}${mergerLine(split + MERGER_GAP / 2)}${key()}${footer()}</svg>`
  );
}

function y(value: number): number {
  return Math.round((FOOT - (value / MOST) * (FOOT - TOP)) * 10) / 10;
}

function grid(spans: readonly (readonly [number, number])[]): string {
  let text = "";
  for (let tick = 0; tick <= MOST; tick += 2) {
    for (const [from, to] of spans)
      text += `<path id="grid/${tick}/${from}" stroke="${tick === 0 ? "#676e77" : "#eceef0"}" d="M${from} ${y(tick)}H${to}"/>`;
    text += `<text id="tick/${tick}" x="100" y="${y(tick) + 4}" fill="#676e77" font-size="12.5" text-anchor="end">${tick}${tick === MOST ? "%" : ""}</text>`;
  }
  return text;
}

function columns(rows: readonly ChartRow[], x: (index: number) => number): string {
  let text = "";
  for (const [index, { period, actual, status, value }] of rows.entries()) {
    const middle = x(index);
    if (actual === null) {
      text += `<path id="gap/${period}" stroke="#676e77" stroke-dasharray="2 3" d="M${middle - 17} ${FOOT}h34"/>`;
      text += `<text x="${middle}" y="525" font-size="11.5" text-anchor="middle">chưa</text><text x="${middle}" y="540" font-size="11.5" text-anchor="middle">có số</text>`;
      continue;
    }
    const fill = status === "estimate" ? `fill="url(#hatch)" stroke="#bf2468" stroke-width="1.5"` : `fill="#bf2468"`;
    text += `<rect id="bar/${period}" ${fill} x="${middle - BAR / 2}" y="${y(actual)}" width="${BAR}" height="${FOOT - y(actual)}"/>`;
    text += `<text id="value/${period}" x="${middle}" y="${y(actual) - 7}" font-size="15" font-weight="600" text-anchor="middle">${value}</text>`;
  }
  return text;
}

function targets(rows: readonly ChartRow[], x: (index: number) => number): string {
  let text = "";
  for (const [index, { period, target, targetMax, isFloor }] of rows.entries()) {
    if (target === null) continue;
    const from = x(index) - TICK / 2;
    const tick = (id: string, at: number) =>
      `<path stroke="#fff" stroke-width="5" d="M${from} ${at}h${TICK}"/><path id="target/${period}${id}" stroke="#16191d" stroke-width="2" d="M${from} ${at}h${TICK}"/>`;
    text += tick("", y(target));
    if (targetMax !== null)
      text += `${tick("/upper", y(targetMax))}<path id="side/${period}" stroke="#16191d" d="M${from} ${y(target)}V${y(targetMax)}"/><path stroke="#16191d" d="M${from + TICK} ${y(target)}V${y(targetMax)}"/>`;
    if (isFloor)
      text += `<path id="arrow/${period}" fill="none" stroke="#16191d" stroke-width="1.5" d="M${from + TICK} ${y(target)}v-9m-3 3l3 -3l3 3"/>`;
  }
  return text;
}

function cells(rows: readonly ChartRow[], x: (index: number) => number): string {
  let text = "";
  for (const [index, head] of ["Năm", "Kế hoạch", "Đánh giá"].entries())
    text += `<text x="40" y="${568 + index * 25}" font-size="12.5">${head}</text><path stroke="#dde0e3" d="M40 ${579 + index * 25}H1160"/>`;
  for (const [index, { period, plan, verdict }] of rows.entries()) {
    const cell = (row: string, y: number, words: string) =>
      `<text id="${row}/${period}" x="${x(index)}" y="${y}" font-size="13" text-anchor="middle">${words}</text>`;
    text += cell("year", 568, period) + cell("plan", 593, plan) + (verdict === "" ? "" : cell("verdict", 618, verdict));
  }
  return text;
}

function mergerLine(x: number): string {
  return (
    `<path stroke="#454b53" stroke-dasharray="1 3" d="M${x} 127V604"/><text x="${x - 10}" y="138" font-size="13" text-anchor="end">Đồng Tháp cũ, đến 30/6/2025</text>` +
    `<text x="${x + 10}" y="138" font-size="13">Đồng Tháp mới</text><text x="${x + 10}" y="155" font-size="13">từ 1/7/2025</text>`
  );
}

function key(): string {
  return CHART_TEXTS.key
    .map((word, index) => {
      const x = 40 + index * 140;
      return `<rect x="${x}" y="625" width="14" height="10" fill="#bf2468"/><text x="${x + 21}" y="634" font-size="13">${word}</text>`;
    })
    .join("");
}

function footer(): string {
  const { notes, source, address, siteName } = CHART_TEXTS;
  const lines = [...notes, source, address].map((line, index) => `<text x="40" y="${664 + index * 20}" font-size="13">${line}</text>`);
  return `${lines.join("")}<path stroke="#dde0e3" d="M40 703H1160"/><rect x="1016" y="722" width="7" height="9" fill="#bf2468"/><text x="1034" y="730" font-size="14">${siteName}</text>`;
}
