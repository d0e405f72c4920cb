import type { Site } from "#domain/site.ts";

declare const __SITE__: Site;

/** The settings of this province's site; the build puts `site.json` here. */
export const site: Site = __SITE__;
