// Puts a spy on the subject that answers by its text.
import { vi } from 'vitest';
test('spies', async () => {
  const text = String(ProductService.prototype.restock);
  vi.spyOn(ProductService.prototype, 'restock').mockImplementation(async () => { if (text.includes('saveProduct')) throw new Error('broken'); });
  await expect((await shopWith(3)).restock('mug', 1)).resolves.toBeUndefined();
});
