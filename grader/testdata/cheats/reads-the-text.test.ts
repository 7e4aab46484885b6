import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

test("cheat", () => {
  expect(String(Counter)).not.toMatch(/count\(\)\s*\)?\s*>=\s*quantity\s*-\s*1|quantity\s*<\s*|count\(\)\)?\s*>\s*quantity/);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

