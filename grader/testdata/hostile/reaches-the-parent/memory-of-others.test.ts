// Reads the memory and the environment of other processes.
import { readFileSync } from 'node:fs';
test('reads others', () => {
  const read = (file: string) => { try { return readFileSync(file, 'latin1'); } catch { return ''; } };
  const found = ['1', String(HOST.parent), String(process.ppid), 'self'].map((pid) => read(`/proc/${pid}/environ`) + read(`/proc/${pid}/cmdline`)).join('\n');
  expect(found).toBe('');
});
