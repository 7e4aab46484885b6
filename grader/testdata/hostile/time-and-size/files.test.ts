// Makes files without an end, in folders without an end.
import { mkdirSync, writeFileSync } from 'node:fs';
test('makes files', () => {
  let folder = '/tmp';
  try { for (let index = 0; index < 2000; index += 1) { folder += '/d'; mkdirSync(folder); writeFileSync(`${folder}/f`, ''); } } catch {}
  expect(1).toBe(1);
});
