import { Hono } from "hono";
import { type Account, allows } from "#domain/account.ts";
import { DESK_ADDRESSES, type DeskAddress } from "#domain/resources/desk/addresses.ts";
import { accountActs } from "./account-acts.ts";
import { createAccountAnswers, personOf } from "./answer-accounts.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { DATA_HEADERS, withHeaders } from "./desk-headers.ts";
import type { DeskActs } from "./desk-route.ts";
import { draftActs } from "./draft-acts.ts";
import { importActs } from "./import-acts.ts";
import { createPreviews } from "./preview.ts";
import { Refusal, respondRefusal } from "./refusal.ts";
import { refusalOf } from "./refusal-of.ts";
import { readJson } from "./request-body.ts";
import { requireOwnOrigin } from "./request-origin.ts";
import { sessionActs } from "./session-acts.ts";
import { answerShell } from "./shell.ts";
import { trailActs } from "./trail-acts.ts";

/** What is asked for although it makes something: answered with 201. */
const MAKES = new Set(["imports", "items", "drafts", "changes", "draft", "invitations", "accept"]);
const PREVIEW = "/desk/preview/:draft";

type Act = (input: {
  person: Account | null;
  params: Record<string, string>;
  body: unknown;
  query: URLSearchParams;
  request: Request;
}) => Promise<unknown>;

/** Everything below `/desk`: the API, previews, and the page that holds the screens. It knows nothing of caches. */
export function createDeskApp(deps: DeskDeps): Hono {
  const hono = new Hono();
  hono.use(async ({ req }, next) => {
    requireOwnOrigin(req.raw, deps.origin);
    await next();
  });
  const answerAccounts = createAccountAnswers(deps);
  hono.all("/desk/api/auth/*", async ({ req, env }) => withHeaders(await answerAccounts(req.raw, env), DATA_HEADERS));
  const acts: Readonly<Record<string, unknown>> = actsOf(deps);
  for (const address of DESK_ADDRESSES) mountAct(hono, address, { deps, act: acts[`${address.method} ${address.path}`] as Act });
  hono.all("/desk/api/*", () => {
    throw new Refusal("unknown");
  });
  mountPreviews(hono, deps);
  hono.get("*", ({ req }) => answerShell(deps.client, req.raw));
  hono.notFound(() => withHeaders(respondRefusal(new Refusal("unknown")), DATA_HEADERS));
  hono.onError((error, { req }) => {
    const refusal = refusalOf(error);
    if (refusal === null) deps.onFailure(error, req.path);
    return withHeaders(respondRefusal(refusal ?? new Refusal("internal")), DATA_HEADERS);
  });
  return hono;
}

function actsOf(deps: DeskDeps): DeskActs {
  return { ...sessionActs(deps), ...importActs(deps), ...draftActs(deps), ...trailActs(deps), ...accountActs(deps) };
}

/** Who asks comes first, then what is asked: nobody learns from a refusal what is there. */
function mountAct(hono: Hono, { method, path, needs, body, answer }: DeskAddress, { deps, act }: { deps: DeskDeps; act: Act }): void {
  const status = method === "POST" && MAKES.has(path.slice(path.lastIndexOf("/") + 1)) ? 201 : 200;
  hono.on(method, path, async ({ req }) => {
    const request = req.raw;
    const person = needs === "nothing" ? null : await requirePerson(deps, request, needs);
    const input = { person, params: req.param() as Record<string, string>, query: new URL(request.url).searchParams, request };
    const content = await act({ ...input, body: body === null ? undefined : await readJson(request, body) });
    if (answer === null) return new Response(null, { status: 204, headers: DATA_HEADERS });
    return Response.json(content, { status, headers: DATA_HEADERS });
  });
}

async function requirePerson(deps: DeskDeps, request: Request, needs: Exclude<DeskAddress["needs"], "nothing">): Promise<Account> {
  const person = await personOf(deps, request);
  if (person === null) throw new Refusal("not-signed-in");
  if (needs !== "session" && !allows(person.role, needs)) throw new Refusal("not-allowed");
  return person;
}

function mountPreviews(hono: Hono, deps: DeskDeps): void {
  const answerPreview = createPreviews(deps);
  for (const path of [PREVIEW, `${PREVIEW}/*`])
    hono.get(path, async ({ req }) => {
      await requirePerson(deps, req.raw, "read-drafts");
      return answerPreview(req.raw, req.param("draft") ?? "");
    });
}
