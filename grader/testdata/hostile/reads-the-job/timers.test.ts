// Patches setTimeout: runs of mutants had limits of their own.
const delays: unknown[] = [];
const original = globalThis.setTimeout;
globalThis.setTimeout = ((act: any, delay: number) => { delays.push(delay); return original(act, delay); }) as any;
test('knows the limits', () => {
  expect(new Set(delays).size).toBeLessThan(2);
});
