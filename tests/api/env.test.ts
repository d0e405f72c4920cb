import { expect, test } from "vitest";
import { databaseOf, readEnv } from "#server/env.ts";

test("nothing set is every default", () => {
  expect(readEnv({})).toMatchObject({
    HOST: "0.0.0.0",
    PORT: 8787,
    VAR_DIR: "var",
    LOG_LEVEL: "info",
    CACHE_MB: 64,
    FILES_MB: 1024,
    RELEASED_MB: 4096,
  });
});

test("an empty variable counts as not set", () => {
  expect(readEnv({ PORT: "", PUBLIC_URL: "" })).toMatchObject({ PORT: 8787 });
});

test("the public address loses the slash at its end", () => {
  expect(readEnv({ PUBLIC_URL: "https://chiso.example.vn/" }).PUBLIC_URL).toBe("https://chiso.example.vn");
});

test("everything wrong is listed at once, with the value and what is asked", () => {
  const read = () => readEnv({ PORT: "99999", PUBLIC_URL: "chiso", LOG_LEVEL: "loud", CACHE_MB: "-1" });
  expect(read).toThrow(/PORT="99999": must be a port from 0 to 65535/);
  expect(read).toThrow(/PUBLIC_URL="chiso": must be an address/);
  expect(read).toThrow(/LOG_LEVEL="loud"/);
  expect(read).toThrow(/CACHE_MB="-1": must be a whole number of megabytes/);
});

test("the database is a file under VAR_DIR unless another one is named", () => {
  expect(databaseOf({ VAR_DIR: "var" })).toBe("var/provincial-indicators.sqlite");
  expect(databaseOf({ VAR_DIR: "var", DATABASE_URL: "/srv/site.sqlite" })).toBe("/srv/site.sqlite");
  expect(databaseOf(readEnv({ DATABASE_URL: "postgres://db/site" }))).toBe("postgres://db/site");
});

test("another kind of database is refused without telling its password", () => {
  const read = () => readEnv({ DATABASE_URL: "mysql://user:secret@db/site" });
  expect(read).toThrow(/DATABASE_URL: must be the path of a file, or begin with postgres/);
  expect(read).not.toThrow(/secret/);
});
