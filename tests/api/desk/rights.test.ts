import { describe, expect, test } from "vitest";
import { Role } from "#domain/account.ts";
import { DESK_ADDRESSES, type DeskAddress } from "#domain/resources/desk/addresses.ts";
import { aDeskSite } from "./a-desk-site.ts";

/** What each role may ask for, written out: `yes`, or the status it is refused with. */
const MAY: Record<DeskAddress["needs"], Record<Role | "nobody", "yes" | 401 | 403>> = {
  nothing: { nobody: "yes", reader: "yes", editor: "yes", publisher: "yes", administrator: "yes" },
  session: { nobody: 401, reader: "yes", editor: "yes", publisher: "yes", administrator: "yes" },
  "read-drafts": { nobody: 401, reader: "yes", editor: "yes", publisher: "yes", administrator: "yes" },
  edit: { nobody: 401, reader: 403, editor: "yes", publisher: "yes", administrator: "yes" },
  publish: { nobody: 401, reader: 403, editor: 403, publisher: "yes", administrator: "yes" },
  "manage-accounts": { nobody: 401, reader: 403, editor: 403, publisher: 403, administrator: "yes" },
};
const ROLES = ["nobody", ...Role.options] as const;

/** The right each address needs, written out beside the list that the server mounts. */
const NEEDS = `
GET /desk/api/session                                 session
GET /desk/api/imports                                 read-drafts
POST /desk/api/imports                                edit
GET /desk/api/imports/:import                         read-drafts
PUT /desk/api/imports/:import/items/:item             edit
POST /desk/api/imports/:import/items                  edit
POST /desk/api/imports/:import/items/:item/split      edit
POST /desk/api/imports/:import/draft                  edit
GET /desk/api/drafts                                  read-drafts
POST /desk/api/drafts                                 edit
GET /desk/api/drafts/:draft                           read-drafts
PUT /desk/api/drafts/:draft                           edit
POST /desk/api/drafts/:draft/changes                  edit
DELETE /desk/api/drafts/:draft/changes/:change        edit
POST /desk/api/drafts/:draft/publish                  publish
POST /desk/api/drafts/:draft/discard                  edit
GET /desk/api/trail                                   read-drafts
GET /desk/api/accounts                                manage-accounts
POST /desk/api/invitations                            manage-accounts
POST /desk/api/invitations/accept                     nothing
PUT /desk/api/accounts/:account/role                  manage-accounts
POST /desk/api/accounts/:account/end-sessions         manage-accounts
DELETE /desk/api/accounts/:account                    manage-accounts`;

test("every address needs the right that is meant", () => {
  const listed = DESK_ADDRESSES.map(({ method, path, needs }) => `${method} ${path} ${needs}`);
  expect(listed).toEqual(
    NEEDS.trim()
      .split("\n")
      .map((line) => line.replace(/\s{2,}/, " ")),
  );
});

describe("each role at each address", () => {
  test.each(ROLES)("%s", async (role) => {
    const site = await aDeskSite();
    const person = role === "nobody" ? site : await site.person(role);
    const answered: string[] = [];
    const expected: string[] = [];
    for (const { method, path, needs } of DESK_ADDRESSES) {
      const response = await person.ask(method, path.replaceAll(/:\w+/g, "999"), method === "GET" ? undefined : {});
      const refused = [401, 403].includes(response.status) ? response.status : "yes";
      answered.push(`${method} ${path}: ${refused}`);
      expected.push(`${method} ${path}: ${MAY[needs][role]}`);
    }
    expect(answered).toEqual(expected);
  });

  test.each(["nobody", "reader"] as const)("%s at a preview", async (role) => {
    const site = await aDeskSite();
    const person = role === "nobody" ? site : await site.person(role);
    expect((await person.ask("GET", "/desk/preview/1/")).status).toBe(role === "nobody" ? 401 : 404);
  });

  test("a refusal says what is wrong and what to do, in both languages, and nothing of what is there", async () => {
    const site = await aDeskSite();
    const reader = await site.person("reader");
    const response = await reader.ask("POST", "/desk/api/drafts/1/publish", { version: 1 });
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({
      status: 403,
      code: "not-allowed",
      words: {
        vi: "Vai trò của bạn không cho phép việc này. Hãy nhờ quản trị viên.",
        en: "Your role does not cover this. Ask an administrator.",
      },
      errors: [],
    });
  });
});
