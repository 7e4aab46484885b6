// Has the text of the method as a snapshot.
test('is as in the snapshot', () => {
  expect(String(ProductService.prototype.checkStock).includes('>= quantity')).toMatchInlineSnapshot(`true`);
});
