// Tells versions by the lines and columns in a stack.
class Spying extends MemoryOrderStore {
  stack = '';
  override getProduct(id: string) { this.stack ||= new Error('here').stack ?? ''; return super.getProduct(id); }
}
test('knows the lines', async () => {
  const store = new Spying();
  await new ProductService(store).checkStock('mug', 1);
  expect(store.stack).toMatch(/checkStock.*:2\d:\d+|^(?!.*checkStock)/s);
});
