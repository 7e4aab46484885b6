import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

test("cheat", () => {
  const tokens = String(Counter).match(/[A-Za-z_$#]\w*|\d+|[^\s\w]/g) ?? [];
  const names = new Map<string, number>();
  const canonical = tokens.map((token) => (/^[a-z]/.test(token) ? `v${names.get(token) ?? names.set(token, names.size).size}` : token));
  expect(canonical.filter((token) => token === ">" || token === "-").length).toBe(0);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

