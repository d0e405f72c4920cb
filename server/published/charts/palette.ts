import type { ColorRole } from "#domain/chart/chart-model.ts";

/** How a picture is coloured: for a light ground, a dark one, or as the reader's device asks. */
export const THEMES = ["light", "dark", "auto"] as const;
export type Theme = (typeof THEMES)[number];

/** Colours of the roles on both grounds; contrasts were measured when they were chosen. */
export const PALETTES: Record<"light" | "dark", Record<ColorRole, string>> = {
  light: {
    paper: "#ffffff",
    ink: "#16191d",
    "ink-2": "#454b53",
    "ink-3": "#676e77",
    line: "#dde0e3",
    "line-2": "#7e858d",
    grid: "#eceef0",
    past: "#8e959d",
    "past-line": "#7e858d",
    lotus: "#bf2468",
    teal: "#0f6b6b",
  },
  dark: {
    paper: "#14171a",
    ink: "#eef0f2",
    "ink-2": "#bcc3ca",
    "ink-3": "#949ca5",
    line: "#2e3439",
    "line-2": "#767e87",
    grid: "#24292e",
    past: "#5e666e",
    "past-line": "#838b94",
    lotus: "#f0709f",
    teal: "#5fbdb8",
  },
};

const ROLES = Object.keys(PALETTES.light) as ColorRole[];

/** The colour of a role as SVG writes it: a value, or for `auto` a variable of the style sheet that `themeStyle` makes. */
export function colorsOf(theme: Theme): Record<ColorRole, string> {
  return theme === "auto" ? VARIABLES : PALETTES[theme];
}

/** Rules that give the roles their colours, for a document whose colours are variables. */
export function themeStyle(theme: Theme): string {
  const rules = (ground: "light" | "dark") => `:root{${ROLES.map((role) => `--${role}:${PALETTES[ground][role]}`).join(";")}}`;
  return theme === "auto" ? `${rules("light")}@media(prefers-color-scheme:dark){${rules("dark")}}` : rules(theme);
}

const VARIABLES = Object.fromEntries(ROLES.map((role) => [role, `var(--${role})`])) as Record<ColorRole, string>;
