import { expect, test } from 'vitest';
import { UsageError } from '../../usage-error.ts';
import { SuiteLimitError, usualLimits } from './limits.ts';

test.for([
  ['time', 'time-limit', '300 seconds'],
  ['memory', 'memory-limit', '1500 MB'],
  ['output', 'output-limit', '8 MB'],
  ['processes', 'crashed', '16 processes'],
  ['messages', 'crashed', 'process.send'],
] as const)('too much %s has the status %s, and says so', ([limit, status, said]) => {
  const error = new SuiteLimitError(limit, usualLimits);

  expect(error).toBeInstanceOf(UsageError);
  expect(error).toMatchObject({ limit, status, message: expect.stringContaining(said) });
});
