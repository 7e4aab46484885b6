import { expect, test } from 'vitest';
import { workersWanted } from './worker-start.ts';

test.for([
  ['1', 1],
  ['64', 64],
] as const)('KATA_WORKERS=%s is that many workers', ([text, workers]) => {
  expect(workersWanted(text)).toBe(workers);
});

test.for([undefined, '', '0', '-1', '65', '1.5', '1e1', 'two'])('KATA_WORKERS=%s says nothing', (text) => {
  expect(workersWanted(text)).toBeUndefined();
});
