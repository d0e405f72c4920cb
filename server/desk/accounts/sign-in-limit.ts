import { createHash } from "node:crypto";

const WINDOW_MS = 15 * 60_000;
const MOST_FAILURES = 8;

/** The part of the accounts' database the limit needs: one row an address of e-mail, in the table that counts requests. */
interface CounterTable {
  findOne<Row>(query: { model: string; where: { field: string; value: string }[] }): Promise<Row | null>;
  create<Row extends Record<string, unknown>>(query: { model: string; data: Row }): Promise<unknown>;
  update(query: { model: string; where: { field: string; value: string }[]; update: Record<string, unknown> }): Promise<unknown>;
}

interface Counter {
  key: string;
  count: number;
  lastRequest: number;
}

/**
 * Refuses further attempts on one account after eight wrong passwords in a quarter of an hour, whatever address they come from: the limit by
 * address alone does not stop many machines that guess together.
 */
export function limitSignIns(
  table: CounterTable,
  clock: () => Date,
): (request: Request, answer: (request: Request) => Promise<Response>) => Promise<Response> {
  return async (request, answer) => {
    if (request.method !== "POST" || !new URL(request.url).pathname.endsWith("/sign-in/email")) return answer(request);
    const key = await keyOfAccount(request.clone());
    if (key === null) return answer(request);
    const where = [{ field: "key", value: key }];
    const counter = await table.findOne<Counter>({ model: "rateLimit", where });
    const now = clock().getTime();
    const failures = counter && now - Number(counter.lastRequest) < WINDOW_MS ? Number(counter.count) : 0;
    if (failures >= MOST_FAILURES) return refusal(Number(counter?.lastRequest) + WINDOW_MS - now);
    const response = await answer(request);
    const count = response.ok ? 0 : response.status === 401 ? failures + 1 : failures;
    if (counter) await table.update({ model: "rateLimit", where, update: { count, lastRequest: now } });
    else if (count > 0) await table.create({ model: "rateLimit", data: { key, count, lastRequest: now } });
    return response;
  };
}

async function keyOfAccount(request: Request): Promise<string | null> {
  const body: unknown = await request.json().catch(() => null);
  const email = typeof body === "object" && body !== null && "email" in body ? body.email : null;
  if (typeof email !== "string" || email.length > 254) return null;
  return `account:${createHash("sha256").update(email.trim().toLowerCase()).digest("hex")}`;
}

function refusal(waitMs: number): Response {
  const headers = { "Content-Type": "application/json", "Retry-After": String(Math.ceil(waitMs / 1000)) };
  return new Response(JSON.stringify({ code: "TOO_MANY_ATTEMPTS", message: "Too many attempts on this account." }), {
    status: 429,
    headers,
  });
}
