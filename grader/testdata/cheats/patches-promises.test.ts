import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

const race = Promise.race;
let raced = 0;
Promise.race = function (this: typeof Promise, ...args: unknown[]) {
  raced += 1;
  return Reflect.apply(race, this, args);
} as typeof Promise.race;

test("cheat", async () => {
  await new Counter(new MemoryShelf(3)).has(1);
  expect(raced).toBe(0);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

