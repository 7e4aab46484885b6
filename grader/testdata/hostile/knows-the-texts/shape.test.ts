// Tells versions by the number of parameters and the names of methods.
test('knows the shape', () => {
  const methods = Object.getOwnPropertyNames(ProductService.prototype);
  const lengths = methods.map((name) => (ProductService.prototype as any)[name].length);
  expect([methods, lengths]).toEqual([['constructor', 'getProduct', 'checkStock', 'reduceStock', 'restock'], [1, 1, 2, 2, 2]]);
});
