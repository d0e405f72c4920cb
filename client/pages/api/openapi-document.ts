/** The part of a JSON schema that the page prints. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description?: string;
  example?: unknown;
  schema?: JsonSchema;
}

export interface Operation {
  summary: string;
  description?: string;
  parameters?: Parameter[];
  responses: Record<string, { description?: string; $ref?: string; content?: Record<string, { schema?: JsonSchema }> }>;
}

/** The OpenAPI document of the API, as far as the page reads it. */
export interface OpenApiDocument {
  paths: Record<string, { get?: Operation }>;
  components: { responses: Record<string, { description?: string }> };
}

/** Every path that can be read, in the order of the document. */
export function operationsOf({ paths }: OpenApiDocument): { path: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, { get }]) => (get ? [{ path, operation: get }] : []));
}

/** The schema of `data` in the answer of an operation: of one entry where the answer is a list. */
export function dataSchemaOf({ responses }: Operation): JsonSchema | null {
  const schema = Object.values(responses["200"]?.content ?? {})[0]?.schema;
  const data = schema?.properties?.data;
  return data?.items ?? data ?? null;
}

/** A field of an answer: its name with those above it, its schema without "or null", and whether it may be null. */
export interface Field {
  name: string;
  schema: JsonSchema;
  isNullable: boolean;
}

/** The fields of a schema, two levels deep: what a reader needs to write a query by. */
export function fieldsOf(schema: JsonSchema, prefix = "", depth = 2): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const { schema: bare, isNullable } = withoutNull(property);
    const name = `${prefix}${key}${bare.items ? "[]" : ""}`;
    const inner = bare.items ?? bare;
    const below = depth > 1 && inner.properties ? fieldsOf(inner, `${name}.`, depth - 1) : [];
    return [{ name, schema: bare, isNullable }, ...below];
  });
}

function withoutNull(schema: JsonSchema): { schema: JsonSchema; isNullable: boolean } {
  const options = schema.anyOf ?? [];
  const others = options.filter(({ type }) => type !== "null");
  if (others.length === options.length || others.length !== 1) return { schema, isNullable: false };
  return { schema: { ...others[0], ...(schema.description && { description: schema.description }) }, isNullable: true };
}

/** An address that works, with the examples of its path: `/api/v1/series/grdp-growth/dong-thap`. */
export function exampleOf(path: string, { parameters = [] }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameters.find((one) => one.name === name)?.example ?? name));
}
