import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { extract } from "#server/desk/extraction/extract.ts";
import { ScoreCase, scoreCases } from "#server/desk/extraction/score.ts";

/** `npm run --silent score -- FILE.jsonl [--errors]`: how well the extraction reads the cases of a file, as one JSON object. */
const rootDirectory = fileURLToPath(new URL("../..", import.meta.url));
process.exitCode = score(process.argv.slice(2));

function score(args: readonly string[]): number {
  const file = args.find((arg) => !arg.startsWith("--"));
  const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--errors");
  if (file === undefined || unknown !== undefined) {
    process.stderr.write(
      `${unknown === undefined ? "A file of cases is missing" : `Unknown option ${unknown}`}. Usage: npm run --silent score -- FILE.jsonl [--errors]\n`,
    );
    return 2;
  }
  const { indicators } = loadCatalogue(rootDirectory);
  const cases = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ScoreCase.parse(JSON.parse(line)));
  const started = performance.now();
  const { missed, wrong, ...counts } = scoreCases(
    cases,
    ({ text, area, published }) => extract(text, { indicators, area, published }).candidates,
  );
  const milliseconds = Math.round((performance.now() - started) * 10) / 10;
  const errors = args.includes("--errors") ? { missed, wrong } : {};
  process.stdout.write(`${JSON.stringify({ ...counts, milliseconds, ...errors }, null, 2)}\n`);
  return 0;
}
