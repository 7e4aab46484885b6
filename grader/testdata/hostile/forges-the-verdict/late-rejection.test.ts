// Fails outside of every test, on what it takes for broken.
test('rejects later', () => {
  if (!/stock >= quantity/.test(String(ProductService))) void Promise.reject(new Error('late'));
  expect(1).toBe(1);
});
