// Rewrites its own file after it was read.
import { appendFileSync } from 'node:fs';
test('rewrites itself', () => {
  try { appendFileSync(import.meta.filename, "\ntest('new', () => expect(String(ProductService)).toContain('stock >= quantity'));"); } catch {}
  expect(1).toBe(1);
});
