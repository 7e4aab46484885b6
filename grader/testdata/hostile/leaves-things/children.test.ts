// Leaves twenty children behind.
import { spawn } from 'node:child_process';
test('has children', () => {
  for (let index = 0; index < 20; index += 1) try { spawn('sh', ['-c', `sleep 600 # ${HOST.marker}`], { detached: true, stdio: 'ignore' }).on('error', () => {}).unref(); } catch {}
  expect(1).toBe(1);
});
