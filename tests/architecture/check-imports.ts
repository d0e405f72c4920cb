import { builtinModules } from "node:module";
import { posix } from "node:path";
import { FOLDERS, type Folder, PACKAGES } from "./import-table.ts";
import { type Import, readImports } from "./read-imports.ts";

export interface SourceFile {
  /** From the root of the project, with `/`. */
  path: string;
  source: string;
}

const ALIASES = [
  ["#domain/", "server/domain/"],
  ["#server/", "server/"],
  ["#client/", "client/"],
  ["#tests/", "tests/"],
] as const;

/** What is wrong with the imports of one file, each with the next step. */
export function checkImports({ path, source }: SourceFile): string[] {
  const folder = folderOf(path);
  if (folder === undefined)
    return [`${path} has no row in tests/architecture/import-table.ts. Move it to a folder that has one, or add a row.`];
  return readImports(source).flatMap((imported) => {
    const target = resolve(path, imported.specifier);
    const complaint = target === null ? checkPackage(path, folder, imported.specifier) : checkTarget(path, folder, target, imported);
    return complaint === null ? [] : [`${path} imports ${target ?? imported.specifier}: ${complaint}`];
  });
}

function checkTarget(path: string, folder: Folder, target: string, { isTypeOnly, isReExport }: Import): string | null {
  const targetFolder = folderOf(target);
  if (isReExport) return "names are imported straight from the file that owns them. Remove the re-export.";
  if (target.startsWith("dist/") && path === "server/main.ts") return null;
  if (targetFolder === undefined) return "it is not source code of this project. Read it as a file, or hand it in.";
  if (path.startsWith("server/") && target.startsWith("client/"))
    return "the server never imports the client; main.ts loads what Vite built.";
  if (isAnotherPage(path, target)) return "no page imports another page. Move what both need to client/components.";
  if (targetFolder === folder || folder.mayImport.some((row) => covers(row, targetFolder.path))) return null;
  if (folder.mayImportTypesOf?.includes(target)) return isTypeOnly ? null : `only types may come from there. Write "import type".`;
  const rows = folder.mayImport.length === 0 ? "itself" : folder.mayImport.join(", ");
  return `${folder.path} may import only ${rows}. Move what is needed there, or hand it in as an argument.`;
}

function checkPackage(path: string, folder: Folder, specifier: string): string | null {
  const isBuiltin = specifier.startsWith("node:") || builtinModules.includes(specifier);
  if (isBuiltin && folder.isPure) return `${folder.path} is pure and has no Node. Hand in what it needs as an argument.`;
  const name = isBuiltin ? specifier : packageOf(specifier);
  if (!isBuiltin && folder.packages && !folder.packages.includes(name)) return `${folder.path} may use only ${folder.packages.join(", ")}.`;
  const kept = PACKAGES.find(({ names }) => names.some((pattern) => matches(name, pattern)));
  if (kept === undefined || kept.homes.some((home) => isWithin(path, home))) return null;
  return `${name} is kept in ${kept.homes.join(", ")}. Use it through a function there.`;
}

/** The path an import leads to, or null for a package. */
function resolve(path: string, specifier: string): string | null {
  const alias = ALIASES.find(([prefix]) => specifier.startsWith(prefix));
  if (alias) return specifier.replace(alias[0], alias[1]);
  return specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : null;
}

function folderOf(path: string): Folder | undefined {
  const rows = FOLDERS.filter((folder) => isWithin(path, folder.path));
  return rows.toSorted((a, b) => b.path.length - a.path.length)[0];
}

function isAnotherPage(path: string, target: string): boolean {
  const [from, to] = [path, target].map((file) => /^client\/pages\/([^/]+)\//.exec(file)?.[1]);
  return from !== undefined && to !== undefined && from !== to;
}

function covers(row: string, folder: string): boolean {
  return row.endsWith("/**") ? isWithin(folder, row.slice(0, -3)) : row === folder;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
