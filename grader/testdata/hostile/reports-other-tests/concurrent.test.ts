// Runs beside the others, and fails while they do.
test.concurrent('runs beside', async () => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(String(ProductService)).toContain('stock >= quantity');
});
