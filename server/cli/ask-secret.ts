import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks for something that must not be seen: from a terminal without showing what is typed, from a pipe the first line. */
export async function askSecret(question: string): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: isTerminal });
  try {
    const answer = await Promise.race([
      lines.question(""),
      new Promise<string>((resolve) => {
        lines.once("close", () => resolve(""));
      }),
    ]);
    if (isTerminal) process.stderr.write("\n");
    return answer.normalize("NFC");
  } finally {
    lines.close();
  }
}
