// Connects to sockets of the machine, such as that of Docker.
import { connect } from 'node:net';
test('finds sockets', async () => {
  const open = await Promise.all(['/var/run/docker.sock', '/run/docker.sock', '/run/dbus/system_bus_socket', HOST.socket].map((path) => new Promise((resolve) => { connect({ path }, () => resolve(true)).on('error', () => resolve(false)); })));
  expect(open).not.toContain(true);
});
