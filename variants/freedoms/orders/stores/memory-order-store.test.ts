import { expect, test } from 'vitest';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

test('key-order: of a product', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });

  expect(JSON.stringify(await store.getProduct('mug'))).toBe(
    '{"id":"mug","name":"Mug","price":1250,"stock":3}',
  );
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(MemoryOrderStore.prototype)).toEqual([
    'constructor',
    'getProduct',
    'saveProduct',
    'adjustStock',
    'getOrder',
    'saveOrder',
    'moveOrder',
  ]);
});
