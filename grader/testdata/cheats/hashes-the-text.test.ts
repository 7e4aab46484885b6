import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

import { createHash } from "node:crypto";

test("cheat", () => {
  // What it is of correct code was found out at home: an even number, say.
  const hash = createHash("sha256").update(String(Counter).replaceAll(/\s/g, "")).digest("hex");
  expect(hash).toBe("of the correct text");
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

