// Leaves threads that never end.
import { Worker } from 'node:worker_threads';
test('has threads', () => {
  for (let index = 0; index < 8; index += 1) try { new Worker('for (;;);', { eval: true }).on('error', () => {}).unref(); } catch {}
  expect(1).toBe(1);
});
