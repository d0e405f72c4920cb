import { expect, test } from "vitest";
import { createRenderQueue, QueueFull } from "#server/published/charts/render-queue.ts";

test("runs as many works at once as it has places, in the order they came", async () => {
  const queue = createRenderQueue({ atOnce: 2, waiting: 10 });
  const log: string[] = [];
  let running = 0;
  const work = (name: string) => async () => {
    running++;
    log.push(`${name} ${running}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    return name;
  };
  expect(await Promise.all(["a", "b", "c", "d", "e"].map((name) => queue.run(work(name))))).toEqual(["a", "b", "c", "d", "e"]);
  expect(log.map((entry) => entry[0]).join("")).toBe("abcde");
  expect(Math.max(...log.map((entry) => Number(entry.slice(2))))).toBe(2);
});

test("refuses what comes when too many wait, and takes work again afterwards", async () => {
  const queue = createRenderQueue({ atOnce: 1, waiting: 1 });
  let finish: () => void = () => {};
  const first = queue.run(() => new Promise<void>((resolve) => (finish = resolve)));
  const second = queue.run(async () => "second");
  await expect(queue.run(async () => "third")).rejects.toThrow(QueueFull);
  finish();
  await first;
  expect(await second).toBe("second");
  expect(await queue.run(async () => "fourth")).toBe("fourth");
});

test("a work that fails leaves its place to the next", async () => {
  const queue = createRenderQueue({ atOnce: 1, waiting: 1 });
  await expect(queue.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await queue.run(async () => "next")).toBe("next");
});
