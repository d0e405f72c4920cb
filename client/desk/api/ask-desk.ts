import { DeskRefusal } from "#domain/resources/desk/desk.ts";
import { DeskFailure } from "./desk-failure.ts";
import { getOnce } from "./early-answers.ts";

export const DESK_API = "/desk/api";

export interface DeskRequest {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON; a form is sent as it is. */
  body?: unknown;
}

/** An answer of the desk before anybody has judged it; status 0 means that nothing came back. */
export interface DeskAnswer {
  status: number;
  content: unknown;
}

/** Asks the desk's API. Throws `DeskFailure` for everything but success. */
export async function askDesk<T>(path: string, request: DeskRequest = {}): Promise<T> {
  const { status, content } = await sendToDesk(path, request);
  if (status >= 200 && status < 300) return content as T;
  const refusal = DeskRefusal.safeParse(content);
  throw new DeskFailure(status, refusal.success ? refusal.data : null);
}

/** Sends a request below `/desk/api`; the cookie of the session goes with it. */
export async function sendToDesk(path: string, { method = "GET", body }: DeskRequest): Promise<DeskAnswer> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined && !isForm) headers["content-type"] = "application/json";
  try {
    const response =
      method === "GET"
        ? await getOnce(`${DESK_API}${path}`)
        : await fetch(`${DESK_API}${path}`, { method, headers, ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }) });
    return { status: response.status, content: parseContent(await response.text()) };
  } catch {
    return { status: 0, content: null };
  }
}

function parseContent(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
