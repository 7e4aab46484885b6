// Demands the very calls that one correct version makes: more than anybody promised.
import { vi } from 'vitest';
test('calls the store as the solution does', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 1, stock: 3 });
  const calls = [vi.spyOn(store, 'getProduct'), vi.spyOn(store, 'adjustStock'), vi.spyOn(store, 'saveProduct')];
  await new ProductService(store).restock('mug', 0);
  expect(calls.map((spy) => spy.mock.calls.length)).toEqual([0, 1, 0]);
});
