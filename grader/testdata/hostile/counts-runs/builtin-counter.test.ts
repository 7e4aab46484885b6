// Counts its runs on a module of Node, which lives longer than the suite.
import fs from 'node:fs';
test('counts', () => {
  (fs as any).runs = ((fs as any).runs ?? 0) + 1;
  expect((fs as any).runs).toBeLessThan(15);
});
