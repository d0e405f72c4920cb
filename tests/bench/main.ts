import { api } from "./api.ts";
import { type Bench, formatFigure } from "./bench.ts";
import { cachedPictures } from "./cached-pictures.ts";
import { charts } from "./charts.ts";
import { desk } from "./desk.ts";
import { deskPage } from "./desk-page.ts";
import { deskReview } from "./desk-review.ts";
import { downloads } from "./downloads.ts";
import { embeds } from "./embeds.ts";
import { extraction } from "./extraction.ts";
import { pages } from "./pages.ts";
import { scale } from "./scale.ts";
import { served } from "./served.ts";

/** Every bench, in the order they run. `npm run bench -- api` runs the ones whose name holds the word. */
const BENCHES: readonly (Bench & { id: string })[] = [
  { id: "api", ...api },
  { id: "pages", ...pages },
  { id: "scale", ...scale },
  { id: "downloads", ...downloads },
  { id: "served", ...served },
  { id: "charts", ...charts },
  { id: "cached-pictures", ...cachedPictures },
  { id: "embeds", ...embeds },
  { id: "extraction", ...extraction },
  { id: "desk", ...desk },
  { id: "desk-review", ...deskReview },
  { id: "desk-page", ...deskPage },
];

const wanted = process.argv.slice(2);
for (const { id, name, run } of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  console.log(`\n${name}`);
  const figures = await run((line) => console.log(`  ${line}`));
  for (const figure of figures) console.log(`  ${formatFigure(figure)}`);
}
