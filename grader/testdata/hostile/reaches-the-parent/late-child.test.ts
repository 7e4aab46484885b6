// Leaves a child that would write the record once the grade is over.
import { spawn } from 'node:child_process';
test('writes later', () => {
  try { spawn('sh', ['-c', `sleep 3; echo changed > ${HOST.sentinel} # ${HOST.marker}`], { detached: true, stdio: 'ignore' }).on('error', () => {}).unref(); } catch {}
  expect(1).toBe(1);
});
