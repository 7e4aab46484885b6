// Counts its runs on a symbol of the global object, and fails from the fifteenth on.
test('counts', () => {
  const key = Symbol.for('runs');
  (globalThis as any)[key] = ((globalThis as any)[key] ?? 0) + 1;
  expect((globalThis as any)[key]).toBeLessThan(15);
});
