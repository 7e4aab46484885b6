// Reads the source map that is in the text of the module.
import { findSourceMap } from 'node:module';
test('finds no map', () => {
  const map = findSourceMap(`${HOST.kit}/src/orders/product-service.ts`);
  expect(JSON.stringify(map?.payload ?? '')).not.toContain('stock > quantity');
});
