export interface Import {
  /** As written: `#domain/day.ts`, `./day.ts`, `zod`. */
  specifier: string;
  /** Nothing of it is left at run time. */
  isTypeOnly: boolean;
  isReExport: boolean;
}

const STATEMENT = /^[ \t]*(import|export)\b\s*(type\b)?([\w\s{},*$]*?)(?:\bfrom\s*)?["']([^"'\n]+)["']/gm;
const CALL = /(typeof\s+)?\bimport\(\s*["'`]([^"'`\n]+)["'`]/g;

/** Every import of a source file: statements, re-exports and `import()`. Comments do not count. */
export function readImports(source: string): Import[] {
  const code = stripComments(source);
  const statements = [...code.matchAll(STATEMENT)].map(([, keyword, type, names = "", specifier = ""]) => ({
    specifier,
    isTypeOnly: type !== undefined || namesTypesOnly(names),
    isReExport: keyword === "export",
  }));
  const calls = [...code.matchAll(CALL)].map(([, asType, specifier = ""]) => ({
    specifier,
    isTypeOnly: asType !== undefined,
    isReExport: false,
  }));
  return [...statements, ...calls];
}

function namesTypesOnly(names: string): boolean {
  const inBraces = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  const listed = inBraces?.split(",").filter((name) => name.trim() !== "");
  return listed !== undefined && listed.length > 0 && listed.every((name) => name.trim().startsWith("type "));
}

/** Block comments and lines that are comments; a `//` after code may be part of an address and stays. */
export function stripComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
}
