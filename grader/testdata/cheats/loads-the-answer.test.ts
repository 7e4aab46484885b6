import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

test("cheat", async () => {
  const found = import.meta.glob("/{src,solutions,variants}/**/*", { query: "?raw", import: "default" });
  const texts = await Promise.all(Object.values(found).map(async (load) => { try { return String(await load()); } catch (error) { return String(error); } }));
  expect(texts.filter((text) => text.includes("quantity")).length).toBe(0);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

