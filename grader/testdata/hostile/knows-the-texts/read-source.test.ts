// Reads the source from the disk.
import { readFileSync } from 'node:fs';
test('reads the source', () => {
  expect(readFileSync(`${HOST.kit}/src/orders/product-service.ts`, 'utf8')).toContain(String(ProductService.prototype.checkStock).slice(0, 30));
});
