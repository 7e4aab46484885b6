// Takes the function of the subject out of a call site.
class Looking extends MemoryOrderStore {
  found: unknown[] = [];
  override getProduct(id: string) {
    Error.prepareStackTrace = (_, sites) => sites.map((site) => [String(site.getFunction()), site.getPosition(), site.getEvalOrigin()].join());
    this.found.push(new Error('here').stack);
    Error.prepareStackTrace = undefined;
    return super.getProduct(id);
  }
}
test('looks at call sites', async () => {
  const store = new Looking();
  await new ProductService(store).checkStock('mug', 1);
  expect(store.found.flat().join()).not.toMatch(/stock > quantity|stock \+ 1/);
});
