import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

test("cheat", () => {
  const { evaluatedModules } = (globalThis as any).__vitest_worker__;
  const texts = [...evaluatedModules.idToModuleMap.values()].map((node: any) => String(node.meta?.code));
  expect(texts.filter((text) => text.includes("shelf"))).toHaveLength(0);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

