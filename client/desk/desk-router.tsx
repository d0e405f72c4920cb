import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatSearch, localPath, parseSearch } from "#client/components/address.ts";
import { LocaleProvider } from "#client/components/page-context.tsx";
import { LOCALES } from "#domain/text.ts";
import { AccountsPage } from "./accounts/accounts-page.tsx";
import { OwnAccountPage } from "./accounts/own-account-page.tsx";
import { DeskLayout } from "./desk-layout.tsx";
import { DraftPage } from "./drafts/draft-page.tsx";
import { DraftsPage } from "./drafts/drafts-page.tsx";
import { PublishPage } from "./drafts/publish-page.tsx";
import { ImportPage } from "./imports/import-page.tsx";
import { QueuePage } from "./imports/queue-page.tsx";
import { CorrectPage } from "./ledger/correct-page.tsx";
import { ReleasesPage } from "./ledger/releases-page.tsx";
import { DESK_BASE } from "./parts/desk-link.tsx";
import { FailedPage } from "./parts/failed-page.tsx";
import { NotFoundPage } from "./parts/not-found-page.tsx";
import { ChecksPage } from "./review/checks-page.tsx";
import { ReviewPage } from "./review/review-page.tsx";
import { TrailPage } from "./trail/trail-page.tsx";

/** Every page of the desk, without language. A new page is its file and one line here. */
const PAGES: readonly { path: string; page: () => ReactNode }[] = [
  { path: "/", page: QueuePage },
  { path: "/import", page: ImportPage },
  { path: "/imports/$import", page: ReviewPage },
  { path: "/imports/$import/checks", page: ChecksPage },
  { path: "/drafts", page: DraftsPage },
  { path: "/drafts/$draft", page: DraftPage },
  { path: "/drafts/$draft/publish", page: PublishPage },
  { path: "/correct", page: CorrectPage },
  { path: "/releases", page: ReleasesPage },
  { path: "/trail", page: TrailPage },
  { path: "/accounts", page: AccountsPage },
  { path: "/account", page: OwnAccountPage },
  { path: "/$", page: NotFoundPage },
];

/** The pages below `/desk` in Vietnamese and below `/desk/en` in English. */
export function createDeskRouter() {
  const root = createRootRoute({ component: DeskLayout, errorComponent: FailedPage });
  const routes = LOCALES.flatMap((locale) =>
    PAGES.map(({ path, page }) =>
      createRoute({
        getParentRoute: () => root,
        path: path === "/" && locale === "en" ? "/en/" : localPath(path, locale),
        component: page,
      }),
    ),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    basepath: DESK_BASE,
    parseSearch,
    stringifySearch: formatSearch,
    InnerWrap: LocaleProvider,
    scrollRestoration: true,
  });
}
