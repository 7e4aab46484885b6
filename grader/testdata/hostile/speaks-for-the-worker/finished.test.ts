// Sends its own report, in which every test has failed.
test('reports for itself', () => {
  if (!/stock >= quantity/.test(String(ProductService)))
    process.send?.({ kata: 'finished', by: 'me', result: { id: 'x', tests: [{ key: '0', name: 'a', status: 'failed' }], loadErrors: [] } });
  expect(1).toBe(1);
});
