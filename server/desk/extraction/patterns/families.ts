import { budget } from "./budget.ts";
import { certainty } from "./certainty.ts";
import { comparisons } from "./comparisons.ts";
import { enterprises } from "./enterprises.ts";
import type { Family } from "./family.ts";
import { grdp } from "./grdp.ts";
import { growth } from "./growth.ts";
import { investment } from "./investment.ts";
import { movement } from "./movement.ts";
import { ocop } from "./ocop.ts";
import { qualifiers } from "./qualifiers.ts";
import { rural } from "./rural.ts";
import { targets } from "./targets.ts";
import { tourism } from "./tourism.ts";
import { trade } from "./trade.ts";

/** Every family of phrases. Where two families know the same words, the first one is believed. */
export const FAMILIES: readonly Family[] = [
  growth,
  grdp,
  budget,
  investment,
  ocop,
  enterprises,
  trade,
  tourism,
  rural,
  certainty,
  targets,
  movement,
  comparisons,
  qualifiers,
];
