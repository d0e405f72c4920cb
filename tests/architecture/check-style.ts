import type { SourceFile } from "./check-imports.ts";
import { stripComments } from "./read-imports.ts";

const LONGEST_FILE = 300;

/** What a formatter does not see: length, default exports, `any`, and who reads the environment. */
export function checkStyle({ path, source }: SourceFile): string[] {
  const code = stripStrings(stripComments(source));
  const lines = source.trimEnd().split("\n").length;
  const complaints = [
    lines > LONGEST_FILE && `has ${lines} lines; ${LONGEST_FILE} are the most. Split it by what its parts are about.`,
    /^export default\b|\bas default\b/m.test(code) &&
      "has a default export. Export by name; React.lazy takes it with .then((module) => ({ default: … })).",
    /(?:[:<,|&(]|\bas)\s*any\b\s*[\])>,;=|&{}[]/.test(code) && "uses `any`. Parse at the border with zod, or use unknown.",
    /(?:^|\/)index\.tsx?$/.test(path) && "is called index. Name the file after its main export.",
    /\bprocess\.env\b/.test(code) && path !== "server/env.ts" && "reads process.env. Only server/env.ts does; hand the setting in.",
  ];
  return complaints.flatMap((complaint) => (complaint ? [`${path} ${complaint}`] : []));
}

function stripStrings(code: string): string {
  return code.replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}
