// Puts its own class in the place of the subject, and fails or passes as it likes.
import { vi } from 'vitest';
vi.mock('#src/orders/product-service.ts', async (load) => {
  const { ProductService: Real } = await load<any>();
  return { ProductService: class extends Real { async checkStock() { return !/stock >= quantity/.test(String(Real)); } } };
});
test('tests a mock', async () => expect(await (await shopWith(3)).checkStock('mug', 9)).toBe(false));
