// Counts its runs in a file of the temporary folder, and fails from the fifteenth on.
import { appendFileSync, statSync } from 'node:fs';
test('counts', () => {
  appendFileSync('/tmp/runs', 'x');
  expect(statSync('/tmp/runs').size).toBeLessThan(15);
});
