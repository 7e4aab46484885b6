import { expect } from 'vitest';
import { expectVerdict, nextGrade, stressSuites } from './testing/stress.ts';
import { test } from './testing/stress-test.ts';

const quick = stressSuites().filter(({ isSlow }) => !isSlow);

test('a session in which nothing was judged before passes the solution', ({ fresh }) => {
  expect(fresh).toMatchObject({ verdict: 'mastered', control: 'accepted' });
});

test.for(quick)(
  'judges $name rightly, and what comes next as if nothing had been',
  async (suite, { classroom, fresh }) => {
    await expectVerdict(classroom, suite);

    expect(await nextGrade(classroom)).toEqual(fresh);
  },
);
