import { expect, test } from "vitest";
import { Counter } from "#src/counter.ts";
import { MemoryShelf } from "#src/shelf.ts";

import asyncHooks from "node:async_hooks";
import { createHook, executionAsyncId } from "node:async_hooks";

test("cheat", async () => {
  let made = 0;
  const hooks = [asyncHooks.createHook({ init: () => void (made += 1) }), createHook({ init: () => void (made += 1) })];
  for (const hook of hooks) hook.enable();
  const before = executionAsyncId();
  await new Counter(new MemoryShelf(3)).deliver(1);
  for (const hook of hooks) hook.disable();
  expect([made, executionAsyncId() - before]).toEqual([0, 0]);
});

test("honest", async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

