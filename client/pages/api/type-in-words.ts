import { fill } from "#client/text/fill.ts";
import type { api } from "#client/text/vi/api.ts";
import type { JsonSchema } from "./openapi-document.ts";

type Words = Pick<typeof api, "types" | "oneOf" | "listOf" | "orNull">;

/** The type of a field in the reader's language: "một trong actual, target", "danh sách chuỗi", "số hoặc null". */
export function typeInWords(schema: JsonSchema, { isNullable, text }: { isNullable: boolean; text: Words }): string {
  const type = bareType(schema, text);
  return isNullable ? fill(text.orNull, { type }) : type;
}

function bareType({ type, enum: values, const: constant, items, anyOf }: JsonSchema, text: Words): string {
  if (values) return fill(text.oneOf, { values: values.map(String).join(", ") });
  if (constant !== undefined) return String(constant);
  if (items) return fill(text.listOf, { type: typeInWords(items, { isNullable: false, text }) });
  if (anyOf) return [...new Set(anyOf.map((option) => bareType(option, text)))].join(", ");
  const name = Array.isArray(type) ? type[0] : type;
  return name !== undefined && Object.hasOwn(text.types, name) ? text.types[name as keyof Words["types"]] : text.types.any;
}
