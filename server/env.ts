import { dirname, join } from "node:path";
import { z } from "zod";

/** Settings of the server, from the environment. Every one has a default; `.env.example` lists them. */
export const Env = z.object({
  NODE_ENV: z.string().default("production"),
  HOST: z.string().default("0.0.0.0"),
  PORT: port().default(8787),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://chiso.example.vn" })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  VAR_DIR: z.string().default("var"),
  /** A file somewhere else than under `VAR_DIR`, or `postgres://…`. */
  DATABASE_URL: z
    .string()
    .refine((text) => !text.includes("://") || /^postgres(?:ql)?:\/\//.test(text), "must be the path of a file, or begin with postgres://")
    .optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  CACHE_MB: megabytes().default(64),
  FILES_MB: megabytes().default(1024),
  /** Room for files of releases as they were first given out; they are kept for ever. */
  RELEASED_MB: megabytes().default(4096),
  /** Signs the sessions of the desk; without it one is made and kept beside the accounts. */
  DESK_SECRET: z.string().min(32, "must have at least 32 characters; `openssl rand -hex 32` prints some").optional(),
  /** Whether a second person must publish what somebody prepared. */
  DESK_FOUR_EYES: z.enum(["on", "off"]).default("on"),
  /** The header in which a proxy in front of the server writes the address of the reader: attempts to sign in are counted by it. */
  PROXY_ADDRESS_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, "must be the name of a header, such as X-Forwarded-For")
    .optional(),
});
export type Env = z.infer<typeof Env>;

/** The settings cannot be used; the message lists everything that is wrong with them. */
export class InvalidSettings extends Error {
  constructor(findings: readonly string[]) {
    super(`The settings cannot be used:\n${findings.join("\n")}\nCorrect them in the environment or in .env; .env.example lists them all.`);
    this.name = "InvalidSettings";
  }
}

/** Reads the settings. Throws `InvalidSettings`. An empty variable counts as not set. */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Env.safeParse(given);
  if (parsed.success) return parsed.data;
  // A database address may hold a password; of what is no secret the value helps to find the slip.
  const shown = (name: string) => (SECRET.includes(name) ? name : `${name}="${given[name]}"`);
  const findings = parsed.error.issues.map(({ path, message }) => `  ${shown(path.join("."))}: ${message}`);
  throw new InvalidSettings(findings);
}

const SECRET = ["DATABASE_URL", "DESK_SECRET"];

/** The file of the embedded database, or the address of another one. */
export function databaseOf({ DATABASE_URL, VAR_DIR }: Pick<Env, "DATABASE_URL" | "VAR_DIR">): string {
  return DATABASE_URL ?? join(VAR_DIR, "provincial-indicators.sqlite");
}

/** Where the accounts of the desk are: in a file beside the database, or in the same PostgreSQL database; and where their secret is kept. */
export function accountsOf(env: Pick<Env, "DATABASE_URL" | "VAR_DIR" | "DESK_SECRET">) {
  const database = databaseOf(env);
  const isFile = !database.includes("://");
  const folder = isFile ? dirname(database) : env.VAR_DIR;
  return {
    database: isFile ? join(folder, "accounts.sqlite") : database,
    secret: env.DESK_SECRET ?? null,
    secretFile: join(folder, "desk-secret"),
  };
}

function megabytes() {
  return z
    .string()
    .regex(/^\d{1,5}$/, "must be a whole number of megabytes")
    .transform(Number);
}

function port() {
  return z
    .string()
    .regex(/^\d{1,5}$/, "must be a port from 0 to 65535")
    .transform(Number)
    .refine((number) => number <= 65_535, "must be a port from 0 to 65535");
}
