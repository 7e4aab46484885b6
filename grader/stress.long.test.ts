import { expect } from 'vitest';
import { expectVerdict, nextGrade, stressSuites } from './testing/stress.ts';
import { test } from './testing/stress-test.ts';

const slow = stressSuites().filter(({ isSlow }) => isSlow);

test.for(slow)(
  'judges $name rightly, and what comes next as if nothing had been',
  async (suite, { classroom, fresh }) => {
    await expectVerdict(classroom, suite);

    expect(await nextGrade(classroom)).toEqual(fresh);
  },
);
