import type { Account } from "#domain/account.ts";
import { ImportRequest } from "#domain/resources/desk/review.ts";
import { addItem, splitItem } from "#server/desk/imports/add-items.ts";
import { decideItem } from "#server/desk/imports/decide-item.ts";
import { draftImport } from "#server/desk/imports/draft-import.ts";
import { type HandedIn, importReport } from "#server/desk/imports/import-report.ts";
import { readImport, readItems, readQueue } from "#server/desk/imports/read-imports.ts";
import { LIMITS } from "#server/desk/reports/limits.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { type DeskActs, type DeskKey, numberOf } from "./desk-route.ts";
import { readDetail, showingCurrent } from "./draft-acts.ts";
import { Refusal } from "./refusal.ts";
import { parseField, readForm } from "./request-body.ts";

/** Fields beside the document, and the form's own lines. */
const FORM_BYTES = 200_000;
/** Documents that are read at the same time: each takes a thread. */
const MOST_AT_ONCE = 2;

type ImportKey = Extract<DeskKey, `${string} /desk/api/imports${string}`>;

/** Handing reports in, and their review. */
export function importActs(deps: DeskDeps): DeskActs<ImportKey> {
  const { desk } = deps;
  let inWork = 0;

  async function handIn(person: Account, form: FormData) {
    const request = parseField(ImportRequest, textOf(form.get("request")));
    if (inWork >= MOST_AT_ONCE) throw new Refusal("too-many", { retryAfter: 10 });
    inWork++;
    try {
      return await readImport(desk, await importReport(desk, { request, document: await documentOf(form), ...actorOf(person) }));
    } finally {
      inWork--;
    }
  }

  return {
    "GET /desk/api/imports": async () => ({ data: await readQueue(desk) }),
    "POST /desk/api/imports": async ({ person, request }) => handIn(person, await readForm(request, LIMITS.fileBytes + FORM_BYTES)),
    "GET /desk/api/imports/:import": async ({ params }) => readImport(desk, numberOf(params.import)),
    "PUT /desk/api/imports/:import/items/:item": async ({ person, params, body }) => {
      const acting = { import: numberOf(params.import), item: numberOf(params.item), ...actorOf(person) };
      return showingCurrent(
        () => decideItem(desk, acting, body),
        async () => (await readItems(desk, acting.import, [acting.item]))[0],
      );
    },
    "POST /desk/api/imports/:import/items": async ({ person, params, body }) =>
      addItem(desk, { import: numberOf(params.import), ...actorOf(person) }, body),
    "POST /desk/api/imports/:import/items/:item/split": async ({ person, params, body }) => {
      const acting = { import: numberOf(params.import), item: numberOf(params.item), ...actorOf(person) };
      const split = () => splitItem(desk, acting, body);
      return { data: await showingCurrent(split, async () => (await readItems(desk, acting.import, [acting.item]))[0]) };
    },
    "POST /desk/api/imports/:import/draft": async ({ person, params, body }) => {
      const { draft } = await draftImport(desk, numberOf(params.import), { ...body, ...actorOf(person) });
      return readDetail(deps, draft, person);
    },
  };
}

/** How a person is named in the trail and on what he or she decides. */
export function actorOf({ id, name }: Account): { actor: string; actorName: string } {
  return { actor: id, actorName: name };
}

function textOf(field: FormDataEntryValue | null): string {
  if (typeof field !== "string") throw lacking();
  return field;
}

async function documentOf(form: FormData): Promise<HandedIn> {
  const [file, text] = [form.get("file"), form.get("text")];
  if (file instanceof File && file.size > 0) return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name };
  if (typeof text === "string" && text.trim() !== "") return { text };
  throw lacking();
}

function lacking(): Refusal {
  return new Refusal("invalid", {
    words: {
      vi: "Cần trường request, và một tệp (file) hoặc đoạn văn bản (text).",
      en: "The form needs the field request, and a document (file) or pasted words (text).",
    },
  });
}
