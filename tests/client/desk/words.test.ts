import { expect, test } from "vitest";
import { draftsText as enDrafts } from "#client/desk/text/en/drafts.ts";
import { figureText as enFigure } from "#client/desk/text/en/figure.ts";
import { importsText as enImports } from "#client/desk/text/en/imports.ts";
import { ledgerText as enLedger, releasesText as enReleases } from "#client/desk/text/en/ledger.ts";
import { accountsText as enAccounts, ownText as enOwn, trailText as enTrail } from "#client/desk/text/en/people.ts";
import { refusals as enRefusals } from "#client/desk/text/en/refusals.ts";
import { checksText as enChecks, reviewText as enReview } from "#client/desk/text/en/review.ts";
import { shell as enShell } from "#client/desk/text/en/shell.ts";
import { invitationText as enInvitation, signInText as enSignIn } from "#client/desk/text/en/sign-in.ts";
import { draftsText } from "#client/desk/text/vi/drafts.ts";
import { figureText } from "#client/desk/text/vi/figure.ts";
import { importsText } from "#client/desk/text/vi/imports.ts";
import { ledgerText, releasesText } from "#client/desk/text/vi/ledger.ts";
import { accountsText, ownText, trailText } from "#client/desk/text/vi/people.ts";
import { refusals } from "#client/desk/text/vi/refusals.ts";
import { checksText, reviewText } from "#client/desk/text/vi/review.ts";
import { shell } from "#client/desk/text/vi/shell.ts";
import { invitationText, signInText } from "#client/desk/text/vi/sign-in.ts";

/** Every text with its path: `queue.title`. */
function textsOf(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${name}`, value]] : textsOf(value as object, `${path}${name}.`),
  );
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort();
}

test.each<[string, object, object]>([
  ["shell", shell, enShell],
  ["sign in", signInText, enSignIn],
  ["invitation", invitationText, enInvitation],
  ["imports", importsText, enImports],
  ["figure", figureText, enFigure],
  ["review", reviewText, enReview],
  ["checks", checksText, enChecks],
  ["drafts", draftsText, enDrafts],
  ["ledger", ledgerText, enLedger],
  ["releases", releasesText, enReleases],
  ["trail", trailText, enTrail],
  ["accounts", accountsText, enAccounts],
  ["own account", ownText, enOwn],
  ["refusals", refusals, enRefusals],
])("the words of %s are in both languages, with the same values in them", (_, vi, en) => {
  const [vietnamese, english] = [textsOf(vi), new Map(textsOf(en))];
  expect(vietnamese.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  for (const [path, text] of vietnamese) {
    expect(text.normalize("NFC"), path).toBe(text);
    expect(text.trim(), path).not.toBe("");
    expect([path, namesIn(english.get(path) ?? "")]).toEqual([path, namesIn(text)]);
  }
});
