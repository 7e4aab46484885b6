import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

import inspector from "node:inspector";
import { execSync } from "node:child_process";
import v8 from "node:v8";

test("cheat", () => {
  const acts = [() => new inspector.Session().connect(), () => inspector.open(0), () => execSync("true"), () => v8.setFlagsFromString("--allow-natives-syntax"), () => process.getBuiltinModule("inspector").url()];
  const open = acts.filter((act) => {
    try {
      act();
      return true;
    } catch {
      return false;
    }
  });
  expect(open).toHaveLength(0);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

