import { type Theme, themeStyle } from "#server/published/charts/palette.ts";

/** From these widths of the frame on the larger layouts are shown; below the first the smallest. */
export const LAYOUT_BREAKS = { middlePx: 430, largePx: 580 } as const;

/**
 * The style sheet of a frame, written into the page: one request fewer before it is painted. No height follows from the viewport, or the frame
 * would grow with every message of its height.
 */
export function embedStyle(theme: Theme): string {
  return `${themeStyle(theme)}:root{color-scheme:${theme === "auto" ? "light dark" : theme}}${RULES}`;
}

const RULES = [
  "*{box-sizing:border-box;margin:0}",
  "body{padding:12px 14px;background:var(--paper);color:var(--ink-2);font:13px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif}",
  "h1{color:var(--ink);font-size:17px;line-height:1.35;text-wrap:balance}",
  "h1,b,th,summary,.site{font-weight:600}",
  "a,summary{color:inherit;text-decoration:underline var(--line-2) 1px;text-underline-offset:4px}",
  "b,summary,.site,select{color:var(--ink)}",
  ".vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}",
  ".note{border-left:2px solid var(--ink);padding-left:8px;margin-bottom:10px}",
  ".chart{position:relative;margin:8px 0 4px;max-width:760px}",
  "svg{display:block;width:100%;height:auto;overflow:visible}",
  ".m,.l,.defs{display:none}.defs{display:block;position:absolute;width:0;height:0}",
  ".words{border-top:1px solid var(--ink);padding-top:7px}.words:empty{padding:0}.words:empty+.foot{margin:0;border:0}",
  ".foot{display:flex;flex-wrap:wrap;gap:6px 16px;align-items:center;border-top:1px solid var(--line);margin-top:7px;padding-top:8px}",
  "form{display:flex;gap:8px;align-items:center;white-space:nowrap;max-width:100%}select{min-width:0}",
  "select,button{height:34px;padding:0 8px;border:1px solid var(--line-2);border-radius:2px;background:var(--paper);color:var(--ink);font:inherit}",
  ".site{text-decoration:none;display:flex;gap:8px;align-items:center;min-height:24px}.site svg{width:12px}",
  "details[open]{order:9;flex-basis:100%;min-width:0}summary{line-height:24px;cursor:pointer;width:max-content}",
  ".scroll{overflow-x:auto}table{border-collapse:collapse;margin-top:6px;width:100%}td,th{border-top:1px solid var(--line);padding:4px 10px 4px 0;text-align:left;vertical-align:top;font-variant-numeric:tabular-nums}",
  ":focus-visible{outline:2px solid var(--ink);outline-offset:2px}",
  ".tip{position:absolute;z-index:1;left:0;top:0;width:max-content;max-width:min(240px,100%);padding:6px 9px;background:var(--paper);border:1px solid var(--ink);color:var(--ink-2);pointer-events:none}.tip b{display:block}.tip:empty{display:none}",
  ".mark{position:absolute;top:0;left:0;border-left:1px dotted var(--ink-2);pointer-events:none}",
  ".js button{display:none}",
  `@media(min-width:${LAYOUT_BREAKS.middlePx}px){.s{display:none}.m{display:block}.site{margin-left:auto}}`,
  `@media(min-width:${LAYOUT_BREAKS.largePx}px){body{padding:14px 22px}h1{font-size:19px}.m{display:none}.l{display:block}}`,
  "@media print{form,.quiet{display:none}}",
].join("");
