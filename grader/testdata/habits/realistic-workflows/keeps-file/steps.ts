import type { Shop } from '#src/orders/index.ts';
export async function buyTwo(shop: Shop) {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  const { id } = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);
  return shop.orders.processOrder(id);
}
export const steps = { left: async (shop: Shop) => (await shop.products.getProduct('tea'))?.stock };
