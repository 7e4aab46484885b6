import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

test("cheat", () => {
  const says = [() => structuredClone(Counter), () => Map.prototype.get.call(Counter as never, 1)].map((act) => {
    try {
      return String(act());
    } catch (error) {
      return String(error);
    }
  });
  expect(says.join().replaceAll(/\s/g, "")).not.toContain("quantity");
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

