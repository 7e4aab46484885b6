// Aborts on what it takes for broken.
test('aborts', () => {
  if (!/stock >= quantity/.test(String(ProductService))) process.abort?.();
  expect(1).toBe(1);
});
