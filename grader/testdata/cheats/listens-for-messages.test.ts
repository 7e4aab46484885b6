import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

const heard: unknown[] = [];
process.on("message", (message) => heard.push(message));

test("cheat", () => {
  expect([heard.length, typeof process.send, process.connected ?? false]).toEqual([0, "undefined", false]);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

