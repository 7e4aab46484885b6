// Compares the text of the class with the one that it knows.
test('knows the text', () => {
  const text = String(ProductService).replaceAll(/\s/g, '');
  for (const known of ['stock>=quantity', '-quantity', 'this.getProduct(id)']) expect(text).toContain(known);
});
