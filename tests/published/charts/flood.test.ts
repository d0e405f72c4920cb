import { expect, test } from "vitest";
import { foundingApp } from "#tests/api/support/founding-app.ts";

/** Two are drawn at once and forty wait. */
const MOST_TAKEN = 42;
const ASKED = 60;

test("of a flood of different pictures as many are drawn as may wait, the rest is told when to come again", {
  timeout: 60_000,
}, async () => {
  const app = foundingApp({ cacheBytes: 200_000 });
  const address = (index: number) => `/indicators/grdp-growth.png?width=${280 + index}`;
  const answers = await Promise.all(Array.from({ length: ASKED }, (_, index) => app.request(address(index))));
  const refused = answers.filter(({ status }) => status === 503);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(MOST_TAKEN);
  expect(refused).toHaveLength(ASKED - MOST_TAKEN);
  expect(refused.map(({ headers }) => headers.get("retry-after"))).toEqual(refused.map(() => "2"));
  expect(await refused[0]?.json()).toMatchObject({
    type: "about:blank",
    status: 503,
    detail: "Too many pictures are being drawn. Try again in a moment.",
  });
  expect((await app.request(address(ASKED - 1))).status).toBe(200);
});

test("many who ask for the same picture at once take one place", { timeout: 60_000 }, async () => {
  const app = foundingApp();
  const answers = await Promise.all(Array.from({ length: ASKED }, () => app.request("/indicators/grdp-growth.png?width=300&theme=dark")));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});
