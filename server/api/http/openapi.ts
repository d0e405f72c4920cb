import { z } from "zod";
import { Problem } from "#domain/problem.ts";
import type { Route, RouteDocument } from "./route.ts";

/** What stands in a path. */
const PATH_PARAMETERS: Readonly<Record<string, { description: string; example: string }>> = {
  indicator: { description: "Id of an indicator.", example: "grdp-growth" },
  area: { description: "Id of an area.", example: "dong-thap" },
  report: { description: "Id of a report.", example: "baodongthap-2024-01-23-kinh-te-2023" },
  year: { description: "A year.", example: "2023" },
  release: { description: "Number of a release.", example: "1" },
  format: { description: "What follows the dot: the form of the file.", example: "csv" },
};

const PROBLEM_ANSWERS = {
  "400": "A parameter is unknown, repeated, empty or cannot be read.",
  "404": "There is no such indicator, area, report or release.",
} as const;

/** What the document needs of a route. */
export type DocumentedRoute = Pick<Route, "path" | "query" | "document">;

/** The OpenAPI 3.1 document of the routes that have one, made of the schemas that parse and answer them. */
export function buildOpenApi(routes: readonly DocumentedRoute[], { origin, title }: { origin: string; title: string }) {
  const documented = routes.flatMap(({ document, ...route }) => (document ? [{ ...route, document }] : []));
  return {
    openapi: "3.1.0",
    info: {
      title: `${title}: API`,
      version: "1",
      description:
        "Figures of a province as its reports state them, read only. Every answer tells the release it was read from. An unknown, repeated or empty parameter is refused.",
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(documented.map((route) => [templateOf(route.path), { get: describeOperation(route) }])),
    components: { schemas: { Problem: toJson(Problem, "output") }, headers: HEADERS, responses: problemResponses() },
  };
}

type Documented = Omit<DocumentedRoute, "document"> & { document: RouteDocument };

function describeOperation({ path, query, document }: Documented) {
  const { summary, description, mediaType, schema } = document;
  return {
    operationId: operationIdOf(path, isListing(schema)),
    summary,
    ...(description && { description }),
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      "200": {
        description: summary,
        headers: { ETag: { $ref: "#/components/headers/ETag" }, "Last-Modified": { $ref: "#/components/headers/Last-Modified" } },
        content: Object.fromEntries(
          [mediaType].flat().map((one) => [one.split(";", 1)[0], schema ? { schema: toJson(schema, "output") } : {}]),
        ),
      },
      "304": { description: "What `If-None-Match` names is still the answer." },
      ...Object.fromEntries(Object.keys(PROBLEM_ANSWERS).map((status) => [status, { $ref: `#/components/responses/${status}` }])),
    },
  };
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    ...PATH_PARAMETERS[name],
  }));
}

function queryParameters(query: z.ZodObject) {
  return Object.entries(query.shape).map(([name, schema]) => {
    const { description, example, ...json } = toJson(schema as z.ZodType, "input");
    return {
      name,
      in: "query",
      required: false,
      ...(description !== undefined && { description }),
      schema: json,
      ...(example !== undefined && { example }),
    };
  });
}

function problemResponses() {
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return Object.fromEntries(Object.entries(PROBLEM_ANSWERS).map(([status, description]) => [status, { description, content }]));
}

const HEADERS = {
  ETag: { description: "Changes when the answer does.", schema: { type: "string" } },
  "Last-Modified": { description: "When the release was published.", schema: { type: "string" } },
};

/** `/series/:indicator/:area` → `/series/{indicator}/{area}`. */
function templateOf(path: string): string {
  return path.replace(/:(\w+)(?:\{[^}]*\})?/g, "{$1}");
}

/** `getSeriesVintages`; a path that ends with an id is one of them: `getReportsOne`; one that ends with a format is a file: `getDatasetFile`. */
function operationIdOf(path: string, isList: boolean): string {
  const words = path.replace("/api/v1", "").split("/").filter(Boolean);
  const named = words.filter((word) => !word.startsWith(":")).flatMap((word) => word.split(/[^a-z0-9]+/i));
  const isFile = path.endsWith(".:format");
  const isOne = !isList && !isFile && (words.at(-1)?.startsWith(":") ?? false);
  return `get${[...named.filter((word) => word !== "format"), isFile ? "file" : isOne ? "one" : ""].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}`;
}

function isListing(schema: z.ZodType | undefined): boolean {
  return schema instanceof z.ZodObject && schema.shape.data instanceof z.ZodArray;
}

function toJson(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const {
    $schema: _schema,
    default: _default,
    ...json
  } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Record<string, unknown>;
  return json;
}
