import type { ServerResponse } from "node:http";
import { sendFile } from "./long-answer.ts";
import type { Reply } from "./reply.ts";

/** Writes a whole reply straight to a socket: a short body in one piece with its head, a recorded one from the disk. */
export function writeReply(outgoing: ServerResponse, reply: Reply): void {
  const { status, headers, body, latin1, file } = reply;
  if (file !== undefined) return sendFile(outgoing, { ...reply, file });
  outgoing.writeHead(status, headers as string[]);
  if (typeof latin1 === "string") outgoing.end(latin1, "latin1");
  else outgoing.end(body ?? undefined);
}
