import { z } from "zod";
import type { DeskRefusal } from "#domain/resources/desk/desk.ts";
import { Refusal } from "./refusal.ts";

/** Most bytes of what is no document. */
const JSON_BYTES = 1_000_000;

/** Reads the JSON of a request by a schema. Throws `Refusal`, with every fault in it. */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) throw notJson();
  return parseAs(schema, parseText(new TextDecoder().decode(await readBytes(request, JSON_BYTES))));
}

/** Reads a form, at most so many bytes of it. Throws `Refusal`. */
export async function readForm(request: Request, mostBytes: number): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type))
    throw new Refusal("invalid", { words: { vi: "Cần một biểu mẫu multipart.", en: "Send a multipart form." } });
  const bytes = await readBytes(request, mostBytes);
  try {
    return await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  } catch {
    throw new Refusal("invalid", { words: { vi: "Biểu mẫu bị hỏng.", en: "The form is damaged." } });
  }
}

/** Parses the text of a field as JSON by a schema. Throws `Refusal`. */
export function parseField<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  return parseAs(schema, parseText(text));
}

/** Reads a body and stops as soon as it is longer than allowed, whatever length it announces. Throws `Refusal`. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

function parseAs<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal("invalid", { errors: errorsOf(schema, value, parsed.error) });
}

/** Each fault in both languages: the schema is asked once more, in Vietnamese. */
function errorsOf(schema: z.ZodType, value: unknown, inEnglish: z.ZodError): DeskRefusal["errors"] {
  const inVietnamese = schema.safeParse(value, { error: z.locales.vi().localeError });
  return inEnglish.issues.slice(0, 50).map(({ path, message }, index) => ({
    pointer: path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""),
    words: { vi: path.at(-1) === "reason" ? REASON_VI : (inVietnamese.error?.issues[index]?.message ?? message), en: message },
  }));
}

const REASON_VI = "Cần một lý do dài ít nhất mười ký tự, để mọi người đọc đều thấy.";

function notJson(): Refusal {
  return new Refusal("invalid", { words: { vi: "Yêu cầu phải là JSON.", en: "The request must be JSON." } });
}

function tooLarge(most: number): Refusal {
  const size = most < 1_000_000 ? `${Math.round(most / 1000)} kB` : `${Math.round(most / 1_000_000)} MB`;
  return new Refusal("too-large", {
    words: { vi: `Dữ liệu gửi lên quá lớn; nhiều nhất là ${size}.`, en: `What was sent is too large; ${size} are the most.` },
  });
}
