import { ApiFailure, type Problem } from "./api-failure.ts";

/** What an address answered. `content` is parsed JSON, null where it was none; status 0 means that nothing came back. */
export interface Answer {
  status: number;
  content: unknown;
}

/** Where answers of the API come from: in process on the server, the page's own data or the network in the browser. */
export type AnswerSource = (address: string) => Promise<Answer>;

/** The first reading of each address takes what came with the page; later ones ask the network. */
export function answersOfPage(answers: Readonly<Record<string, Answer>>): AnswerSource {
  const unread = new Map(Object.entries(answers));
  return async (address) => {
    const answer = unread.get(address);
    unread.delete(address);
    return answer ?? askNetwork(address);
  };
}

/** The content of an answer. Throws `ApiFailure` for problems and for what is no JSON. */
export function contentOf<T>({ status, content }: Answer): T {
  if (status >= 200 && status < 300 && content !== null) return content as T;
  throw new ApiFailure({ ...(content as Partial<Problem> | null), status });
}

/** Parses a body; null where it is no JSON. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

async function askNetwork(address: string): Promise<Answer> {
  try {
    const response = await fetch(address, { headers: { accept: "application/json" } });
    return { status: response.status, content: parseJson(await response.text()) };
  } catch {
    return { status: 0, content: null };
  }
}
