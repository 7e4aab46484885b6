// Leaves servers and timers that keep the process alive.
import { createServer } from 'node:http';
test('serves', () => {
  createServer().on('error', () => {}).listen(0, '127.0.0.1');
  setInterval(() => {}, 1);
  expect(1).toBe(1);
});
