import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

import fs from "node:fs";
import os from "node:os";

const file = `${os.tmpdir()}/kata-runs-of-a-cheat`;

test("cheat", () => {
  const before = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  fs.writeFileSync(file, String(before + 1));
  expect(before).toBeLessThan(1);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

