// Connects to a port of the machine.
import { connect } from 'node:net';
test('connects', async () => {
  const said = await new Promise((resolve) => {
    const socket = connect(HOST.port, '127.0.0.1', () => resolve('connected')).on('error', () => resolve('refused'));
    setTimeout(() => { socket.destroy(); resolve('late'); }, 500);
  });
  expect(said).not.toBe('connected');
});
