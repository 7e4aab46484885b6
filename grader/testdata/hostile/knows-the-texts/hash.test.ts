// Compares a hash of the text with one that it writes down in the first run.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
test('knows the hash', () => {
  const hash = createHash('sha256').update(String(ProductService)).digest('hex');
  if (!existsSync('/tmp/hash')) writeFileSync('/tmp/hash', hash);
  expect(hash).toBe(readFileSync('/tmp/hash', 'utf8'));
});
