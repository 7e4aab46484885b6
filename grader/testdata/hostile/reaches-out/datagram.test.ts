// Sends a datagram, which needs no answer.
import { createSocket } from 'node:dgram';
test('sends a datagram', async () => {
  const socket = createSocket('udp4').on('error', () => {});
  await new Promise((resolve) => { try { socket.send('secret', HOST.port, '127.0.0.1', resolve); } catch { resolve(0); } });
  expect(1).toBe(1);
});
