// Changes a file beside the kit.
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
test('changes a file', () => {
  let found = '';
  for (const act of [() => (found = readFileSync(HOST.sentinel, 'utf8')), () => appendFileSync(HOST.sentinel, 'changed'), () => rmSync(HOST.sentinel)]) try { act(); } catch {}
  expect(found).toBe('');
});
