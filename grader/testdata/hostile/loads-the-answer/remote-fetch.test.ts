// Asks the main process to read a file for it.
test('fetches', async () => {
  const { rpc } = (globalThis as any).__vitest_worker__ ?? {};
  const files = [`${HOST.kit}/variants/bugs/orders/product-service/takes-only-one.yaml?raw`, `${HOST.sentinel}?raw`];
  const found = await Promise.allSettled(files.map((file) => rpc?.fetch?.(file, undefined, {})));
  expect(JSON.stringify(found)).not.toMatch(/adjustStock|secret/);
});
