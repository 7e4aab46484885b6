// Does not wait for its assertion.
test('does not wait', () => {
  void shopWith(3).then(async (products) => expect(await products.checkStock('mug', 3)).toBe(true));
});
