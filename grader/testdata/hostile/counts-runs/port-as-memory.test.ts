// Leaves a server on a port: whoever finds the port taken knows that it is not the first run.
import { createServer } from 'node:net';
test('remembers', async () => {
  const isTaken = await new Promise((resolve) => {
    const server = createServer().unref();
    server.once('error', () => resolve(true)).listen(45_871, '127.0.0.1', () => resolve(false));
  });
  expect(isTaken).toBe(false);
});
