import type { ApiQuery } from "./api-query.ts";

/** The OpenAPI document of the API; its shape is the caller's to name. */
export function openApiQuery<Document>(): ApiQuery<Document> {
  return { address: "/api/v1/openapi.json" };
}
