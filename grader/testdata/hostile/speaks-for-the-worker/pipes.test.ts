// Writes reports to every open file descriptor.
import { writeSync } from 'node:fs';
test('writes to pipes', () => {
  for (const fd of [1, 2, 3, 4, 5]) try { writeSync(fd, '{"kata":"finished","says":"test","key":"0","state":"failed","id":""}\n'); } catch {}
  expect(1).toBe(1);
});
