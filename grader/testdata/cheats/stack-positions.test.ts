import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

class Spying extends MemoryShelf {
  frames: string[] = [];
  override count(): Promise<number> {
    this.frames.push(new Error("here").stack ?? "");
    Error.prepareStackTrace = (_, sites) => sites.map((site) => `${site.getFunctionName()}:${site.getLineNumber()}:${site.getColumnNumber()}`);
    this.frames.push(String(new Error("here").stack));
    Error.prepareStackTrace = undefined;
    return super.count();
  }
}

test("cheat", async () => {
  const shelf = new Spying(3);
  await new Counter(shelf).has(1);
  expect(shelf.frames.join().match(/Counter|has/g)).toBe(null);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

