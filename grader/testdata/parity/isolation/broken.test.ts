import { test } from 'vitest';

test('is never reached', () => {});
throw new Error('does not load');
