import { PROBLEMS, type ProblemType } from "#domain/problem.ts";
import { escapeXml, XML_HEAD } from "#server/published/downloads/escape-xml.ts";
import type { Failure } from "../../http/failure.ts";
import { PROBLEM_HEADERS } from "../../http/respond-problem.ts";

/** Error codes of the SDMX REST interface. */
const CODES: Partial<Record<ProblemType, number>> = {
  "not-found": 100,
  "content-too-large": 130,
  "unknown-parameter": 140,
  "invalid-parameter": 140,
  "malformed-request": 140,
  "as-of-in-future": 140,
  "not-acceptable": 140,
  "method-not-allowed": 501,
  "too-busy": 503,
};
const MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
const COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";

/** What went wrong in the words of SDMX: an error message in XML, or the errors of an SDMX-JSON message for who asked for JSON. */
export function respondSdmxError(failure: Failure, accept: string | undefined): Response {
  const { status } = PROBLEMS[failure.type];
  const code = CODES[failure.type] ?? 500;
  const headers = { ...PROBLEM_HEADERS, ...failure.details.headers, Vary: "Accept" };
  if (accept?.includes("json")) {
    const body = JSON.stringify({ errors: [{ code, title: PROBLEMS[failure.type].title, detail: failure.message }] });
    return new Response(body, { status, headers: { ...headers, "Content-Type": "application/vnd.sdmx.data+json;version=2.0.0" } });
  }
  const text = `<com:Text xml:lang="en">${escapeXml(failure.message)}</com:Text>`;
  const body = `${XML_HEAD}<mes:Error xmlns:mes="${MESSAGE}" xmlns:com="${COMMON}"><mes:ErrorMessage code="${code}">${text}</mes:ErrorMessage></mes:Error>\n`;
  return new Response(body, { status, headers: { ...headers, "Content-Type": "application/xml; charset=utf-8" } });
}
