import { csv } from "./csv.ts";
import { docx } from "./docx.ts";
import { html } from "./html.ts";
import { pdf } from "./pdf.ts";
import type { Reader } from "./reader.ts";
import { text } from "./text.ts";
import { xlsx } from "./xlsx.ts";

/** Every file type, in the order in which they are tried. Plain text comes last. */
export const READERS: readonly Reader[] = [pdf, docx, xlsx, html, csv, text];
