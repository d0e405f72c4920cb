import { describe, expect, test } from "vitest";
import type { Problem } from "#domain/problem.ts";
import { foundingApp, ORIGIN } from "./support/founding-app.ts";

const app = foundingApp();
const SERIES = "/api/v1/series/grdp-growth/dong-thap";

/** Address, status, type, and words that must stand in the answer. */
const CASES: [string, number, string, string][] = [
  [`${SERIES}?asof=2024-01-25`, 400, "unknown-parameter", "Did you mean asOf?"],
  [`${SERIES}?vintage_date=2024-01-25`, 400, "unknown-parameter", "Did you mean asOf?"],
  ["/api/v1/releases?asOf=2024-01-25", 400, "unknown-parameter", '"allowed":["limit","offset"]'],
  ["/sitemap.xml?x=1", 400, "unknown-parameter", "It takes none."],
  [`${SERIES}?__proto__=1`, 400, "unknown-parameter", "__proto__"],
  [`${SERIES}?constructor=1`, 400, "unknown-parameter", "constructor"],
  [`${SERIES}?lang=fr`, 400, "unknown-parameter", "lang"],
  [`${SERIES}?asOf=`, 400, "invalid-parameter", "is empty"],
  [`${SERIES}?asOf`, 400, "invalid-parameter", "is empty"],
  [`${SERIES}?asOf=%20`, 400, "invalid-parameter", "is empty"],
  [`${SERIES}?&`, 400, "unknown-parameter", '""'],
  [`${SERIES}?asOf=2024-01-25&asOf=2024-01-25`, 400, "invalid-parameter", "more than once"],
  [`${SERIES}?asOf=2024-02-30`, 400, "invalid-parameter", "a calendar day as YYYY-MM-DD"],
  [`${SERIES}?asOf=25/01/2024`, 400, "invalid-parameter", '"parameter":"asOf"'],
  [`${SERIES}?asOf=2026-11-25`, 400, "as-of-in-future", "later than today, 2026-11-24"],
  [`${SERIES}?time=2025..2015`, 400, "invalid-parameter", "2015..2025"],
  [`${SERIES}?time=..`, 400, "invalid-parameter", "2015..2025"],
  [`${SERIES}?time=lastest`, 400, "invalid-parameter", "latest"],
  [`${SERIES}?measure=actuals`, 400, "invalid-parameter", "Did you mean actual?"],
  [`${SERIES}?measure=actual,actual`, 400, "invalid-parameter", "without repetitions"],
  [`${SERIES}?measure=actual,`, 400, "invalid-parameter", "measure"],
  [`${SERIES}?release=0`, 400, "invalid-parameter", "the number of a release"],
  [`${SERIES}?release=1e9`, 400, "invalid-parameter", "the number of a release"],
  ["/api/v1/observations?history=al", 400, "invalid-parameter", "Did you mean all?"],
  ["/api/v1/observations?limit=0", 400, "invalid-parameter", "from 1 to 10000"],
  ["/api/v1/observations?limit=10001", 400, "invalid-parameter", "from 1 to 10000"],
  ["/api/v1/observations?offset=-1", 400, "invalid-parameter", "a whole number"],
  [`/api/v1/observations?area=${"a,".repeat(900)}a`, 400, "invalid-parameter", "at most 100 entries"],
  [`${SERIES}?release=2`, 404, "not-found", 'There is no release \\"2\\"'],
  [`${SERIES}?basis=council-pan`, 404, "not-found", "council-plan"],
  ["/api/v1/series/grdp-grwth/dong-thap", 404, "not-found", 'Did you mean \\"grdp-growth\\"?'],
  ["/api/v1/series/grdp-growth/dongthap", 404, "not-found", 'Did you mean \\"dong-thap\\"?'],
  ["/api/v1/series/__proto__/dong-thap", 404, "not-found", "indicator"],
  ["/api/v1/series/grdp-growth/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404, "not-found", "area"],
  ["/api/v1/indicators/GRDP-GROWTH", 404, "not-found", 'Did you mean \\"grdp-growth\\"?'],
  ["/api/v1/observations?area=dongthap", 404, "not-found", "dong-thap"],
  ["/api/v1/observations?indicator=grdp", 404, "not-found", "grdp-growth"],
  ["/api/v1/reports/none", 404, "not-found", 'There is no report \\"none\\"'],
  ["/api/v1/releases/2", 404, "not-found", "release"],
  ["/api/v1/releases/01", 404, "not-found", "release"],
  ["/api/v1/releases/2/changes", 404, "not-found", "release"],
  ["/api/v1/scorecards/dong-thap/now", 404, "not-found", "year"],
  ["/api/v1/overview/20255", 404, "not-found", "year"],
  ["/api/v1", 404, "not-found", "nothing at this address"],
  ["/api/v2/indicators", 404, "not-found", "nothing at this address"],
  ["/api/v1/indicators/", 404, "not-found", "nothing at this address"],
  ["/nothing.csv", 404, "not-found", "nothing at this address"],
  ["/indicators/nothing.png", 404, "not-found", ""],
  [`${SERIES}?asOf=%E1%BB`, 400, "about:blank", "percent-encoding"],
  [`${SERIES}?%`, 400, "about:blank", "percent-encoding"],
  ["/api/v1/series/%E1%BB/dong-thap", 400, "about:blank", "percent-encoding"],
  ["/api/v1/series/%00/dong-thap", 400, "about:blank", "percent-encoding"],
  [`/api/v1/series/${"a".repeat(5000)}/dong-thap`, 414, "about:blank", "4096"],
  ["/", 503, "about:blank", "npm run build"],
];

describe("a problem", () => {
  test.each(CASES)("%s → %d %s", async (address, status, type, words) => {
    const response = await app.request(address);
    const text = await response.text();
    const problem = JSON.parse(text) as Problem;
    expect([response.status, problem.status]).toEqual([status, status]);
    expect(problem.type).toBe(type === "about:blank" ? type : `${ORIGIN}/problems/${type}`);
    expect(text).toContain(words);
    expect(problem.instance).toBe(new URL(address, ORIGIN).pathname.slice(0, 300));
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s is refused with the methods there are", async (method) => {
    for (const address of [SERIES, "/", "/indicators/grdp-growth", "/robots.txt"]) {
      const response = await app.request(address, { method, body: "x" });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(await response.json()).toMatchObject({ type: `${ORIGIN}/problems/method-not-allowed`, status: 405 });
    }
  });

  test("a mistake of ours is an internal problem without a word about its place", async () => {
    const failures: unknown[] = [];
    const client = {
      renderPage: () => Promise.reject(new Error("secret place")),
      assets: { script: "", styles: [], fonts: [], modules: {} },
    };
    const response = await foundingApp({ client, onFailure: (error) => failures.push(error) }).request("/about");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret place");
    expect(failures).toEqual([new Error("secret place")]);
  });
});
