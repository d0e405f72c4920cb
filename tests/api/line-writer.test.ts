import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLineWriter } from "#server/api/http/line-writer.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "provincial-indicators-log-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("lines come out whole and in order", async () => {
  const file = join(folder, "log");
  const descriptor = openSync(file, "w");
  const writer = createLineWriter(descriptor);
  const flushAndRead = () => {
    writer.flush();
    return readFileSync(file, "utf8");
  };
  writer.write("one\n");
  writer.flush();
  writer.write("hai\n");
  await expect.poll(() => readFileSync(file, "utf8")).toBe("one\n");
  await expect.poll(() => flushAndRead()).toBe("one\nhai\n");
  writer.write("ba\n");
  writer.end();
  expect(readFileSync(file, "utf8")).toBe("one\nhai\nba\n");
  closeSync(descriptor);
});

test("what cannot be written is dropped without a word", async () => {
  const descriptor = openSync(join(folder, "log"), "w");
  closeSync(descriptor);
  const writer = createLineWriter(descriptor);
  writer.write("lost\n");
  writer.flush();
  await new Promise((resolve) => setTimeout(resolve, 20));
  writer.write("lost\n");
  expect(() => writer.end()).not.toThrow();
});

test("lines that come faster than they can be written are bounded", () => {
  const file = join(folder, "log");
  const descriptor = openSync(file, "w");
  const writer = createLineWriter(descriptor);
  for (let count = 0; count < 500_000; count++) writer.write("0123456789\n");
  writer.end();
  expect(readFileSync(file, "utf8").length).toBeLessThan(4_000_100);
  closeSync(descriptor);
});
