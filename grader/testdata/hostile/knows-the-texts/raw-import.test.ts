// Asks Vite for the text of the subject.
test('imports the text', async () => {
  const { default: text } = await import('#src/orders/product-service.ts?raw' as string);
  expect(text).toContain('stock >= quantity');
});
