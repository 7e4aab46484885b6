import { describe, expect, test } from 'vitest';
import {
  errorSaying,
  evidenceOf,
  failed,
  lessonWith,
  onBug,
  onReference,
  passed,
  resultOf,
  sources,
  timedOut,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { RunResult, TestRun } from '../session/protocol/result.ts';
import type { LessonFacts } from './lesson-facts.ts';

const counter = lessonWith('one-too-many');
const lesson: LessonFacts = {
  ...counter,
  tasks: [...counter.tasks, { number: 2, title: 'Mend it', bugs: [] }],
};

const caught = onBug('one-too-many', [failed('limit')]);

/** @param mended what our tests say of the learner's module */
function judged(mended: RunResult | undefined, tests: TestRun[] = [passed('limit')], bug = caught) {
  return judge(lesson, sources, evidenceOf([onReference(tests), bug], { mended }));
}

function openTasks({ tasks }: ReturnType<typeof judged>): number[] {
  return tasks.filter(({ open }) => open).map(({ task }) => task);
}

const kept = resultOf([passed('sells'), passed('gives back')]);
const asItWas = resultOf([passed('sells'), failed('gives back')]);

test('is passed where the module keeps its promises, and nothing is open', () => {
  const grade = judged(kept);

  expect(grade.verdict).toBe('passed');
  expect(openTasks(grade)).toEqual([]);
});

test('asks for no mending where a lesson mends nothing', () => {
  const grade = judged(undefined);

  expect(grade.verdict).toBe('passed');
  expect(openTasks(grade)).toEqual([]);
});

test('is unfinished where the module does not, and the task without bugs is open', () => {
  const grade = judged(asItWas);

  expect(grade.verdict).toBe('unfinished');
  expect(openTasks(grade)).toEqual([2]);
  expect(grade.bugs[0].outcome).toBe('rejected');
});

const gone = failed('gives back', { errors: [errorSaying('Till is not a constructor')] });
const loadErrors = [{ file: '/suite/till.ts', error: errorSaying('No such thing.\nat x') }];
const unhandled = [{ key: 'sells', error: errorSaying('alone') }];

describe('says what is wrong with the module', () => {
  test.for<[string, RunResult, string]>([
    [
      'that one of our tests refuses',
      asItWas,
      'Your tests are right. The code that you fix does not keep its promises yet: our test "gives back" fails on it, gives back failed.',
    ],
    [
      'that leaves an error alone',
      resultOf([passed('sells')], { unhandled }),
      'Your tests are right. The code that you fix does not keep its promises yet: alone.',
    ],
    [
      'that one of our tests refuses, and that leaves an error alone',
      resultOf([failed('sells')], { unhandled }),
      'Your tests are right. The code that you fix does not keep its promises yet: our test "sells" fails on it, sells failed.',
    ],
    [
      'that has lost its class',
      resultOf([gone]),
      'The code that you fix has no class Till any more. Other code uses it: keep its name and its export.',
    ],
    [
      'that does not load',
      resultOf([], { loadErrors }),
      'The code that you fix does not load: No such thing. Fix that first.',
    ],
    [
      'that keeps a test from ending',
      resultOf([timedOut('sells')]),
      'The code that you fix never ends. Look for a loop or an await that waits forever.',
    ],
    [
      'that never ends',
      resultOf([], { ended: 'timed-out' }),
      'The code that you fix never ends. Look for a loop or an await that waits forever.',
    ],
    [
      'that ends the process',
      resultOf([], { ended: 'crashed' }),
      'The code that you fix ends the whole process. Remove the code that does that.',
    ],
  ])('%s', ([, mended, says]) => {
    expect(judged(mended)).toMatchObject({ verdict: 'unfinished', message: says });
  });

  test.for(['shop.Till is not a constructor', 'Till is not a constructor of mugs'])(
    'as it is told, where another thing is missing than its class: %s',
    (message) => {
      const run = failed('sells', { errors: [errorSaying(message)] });

      expect(judged(resultOf([run])).message).toContain(`our test "sells" fails on it, ${message}.`);
    },
  );
});

describe('comes', () => {
  test('after a test that refuses a correct shop', () => {
    expect(judged(asItWas, [failed('limit')]).verdict).toBe('invalid');
  });

  test('after a test that is not finished', () => {
    const grade = judged(asItWas, [passed('limit'), passed('empty', { assertions: 0 })]);

    expect(grade.message).toBe('One test is not finished. Finish it.');
    expect(openTasks(grade)).toEqual([2]);
  });

  test('before a bug that is not caught', () => {
    const grade = judged(asItWas, [passed('limit')], onBug('one-too-many', [passed('limit')]));

    expect(grade.verdict).toBe('unfinished');
    expect(grade.message).toContain('The code that you fix');
  });
});

test('does not make up for tests that let a bug through', () => {
  expect(judged(kept, [passed('limit')], onBug('one-too-many', [passed('limit')])).verdict).toBe('weak');
});

test('leaves the other tasks closed where the suite is broken', () => {
  const broken = resultOf([], { ended: 'crashed' });

  const grade = judge(lesson, sources, evidenceOf([onReference(broken)], { mended: asItWas }));

  expect(grade.verdict).toBe('broken');
  expect(openTasks(grade)).toEqual([2]);
});
