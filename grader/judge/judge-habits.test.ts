import { describe, expect, test } from 'vitest';
import { catalogue } from '../sentences/sentences.ts';
import {
  evidenceOf,
  failed,
  lessonWith,
  mutantsWith,
  onBug,
  onReference,
  passed,
  resultOf,
  sources,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { Evidence } from '../session/evidence.ts';
import type { LessonFacts } from './lesson-facts.ts';

const own = 'lets nobody wait';

/** A suite whose only test waits: it does not keep the habit `fast`, which is seen by running. */
const waits = onReference(resultOf([passed(own)], { waits: [{ key: own, ms: 300 }] }));
const doesNot = onReference([passed(own)]);
const caught = onBug('one-too-many', [failed(own)]);
const missed = onBug('one-too-many', [passed(own)]);

const allKilled = mutantsWith({ killed: 2 });
const oneAlive = mutantsWith({ killed: 1, survived: 1 });

function judged(
  asked: Pick<Partial<LessonFacts>, 'habits' | 'requires'>,
  observations: Evidence['observations'],
  facts: Partial<Evidence> = {},
  text = sources,
) {
  return judge({ ...lessonWith('one-too-many'), ...asked }, text, evidenceOf(observations, facts));
}

describe('a habit that passing asks for', () => {
  const requires = ['fast'];

  test('makes a suite weak that does not keep it, and is named with what was seen', () => {
    const grade = judged({ requires }, [waits, caught]);

    expect(grade).toMatchObject({
      verdict: 'weak',
      message:
        'All bugs are caught. One habit is missing that this lesson is about, "Fast test execution" in "lets nobody wait": Waits 300 ms of real time. Let a clock or fake timers pass it.',
    });
  });

  test('stops nobody who keeps it', () => {
    expect(judged({ requires }, [doesNot, caught], { mutants: allKilled }).verdict).toBe('mastered');
  });

  test('is told when no bug gets through any more', () => {
    const { message } = judged({ requires }, [waits, missed]);

    expect(message).toContain('would also pass in a shop with any of 1 bugs');
  });

  test('is told before the changes that go unnoticed', () => {
    expect(judged({ requires }, [waits, caught], { mutants: oneAlive }).verdict).toBe('weak');
  });

  test('looks at what the tests notice', () => {
    const { tasks } = lessonWith('sells-nothing');
    const refusal = { find: "throw new Error('Sold out');", replace: '' };
    const lesson = {
      ...lessonWith(),
      tasks: [{ ...tasks[0], bugs: [{ ...tasks[0].bugs[0], edits: [refusal] }] }],
      requires: ['error-conditions'],
    };
    const bug = onBug('sells-nothing', [failed(own)]);

    const grade = judge(lesson, sources, evidenceOf([doesNot, bug], { mutants: allKilled, afterwards: {} }));

    expect(grade.verdict).toBe('mastered');
    expect(grade.habits!.find(({ id }) => id === 'error-conditions')!.kept).toBe(true);
  });
});

describe('a habit that mastering asks for', () => {
  const asked = { habits: ['fast'] };

  test('leaves a suite passed that does not keep it, and is named with what was seen', () => {
    const grade = judged(asked, [waits, caught], { mutants: allKilled });

    expect(grade).toMatchObject({
      verdict: 'passed',
      message:
        'Every bug is caught and every change noticed. For mastery one habit is missing, "Fast test execution" in "lets nobody wait": Waits 300 ms of real time. Let a clock or fake timers pass it.',
    });
  });

  test('stops nobody who keeps it', () => {
    expect(judged(asked, [doesNot, caught], { mutants: allKilled }).verdict).toBe('mastered');
  });

  test('is told when no change goes unnoticed any more', () => {
    const { message } = judged(asked, [waits, caught], { mutants: oneAlive });

    expect(message).toContain('1 smaller change of the code would go unnoticed');
  });

  test('is not told where nobody asked for mutants', () => {
    const { verdict, message } = judged(asked, [waits, caught]);

    expect(verdict).toBe('passed');
    expect(message).toBe('Every test is right, and the bug is caught.');
  });
});

describe('a habit that shows only at the end', () => {
  const asked = { habits: ['mocks-for-dependencies'] };
  const disturbed = [{ key: own, by: 'clock' as const }];

  test('keeps a suite from mastery until then', () => {
    const grade = judged(asked, [doesNot, caught], { mutants: allKilled });

    expect(grade.verdict).toBe('passed');
    expect(grade.message).toBe('Every test is right, and the bug is caught.');
  });

  test('lets it be mastered then', () => {
    const facts = { mutants: allKilled, afterwards: { disturbed: [] } };

    expect(judged(asked, [doesNot, caught], facts).verdict).toBe('mastered');
  });

  test('is asked for then', () => {
    const facts = { mutants: allKilled, afterwards: { disturbed } };

    const grade = judged(asked, [doesNot, caught], facts);

    expect(grade.verdict).toBe('passed');
    expect(grade.message).toContain('For mastery one habit is missing');
  });
});

describe('a habit stops nobody', () => {
  test('that the lesson does not ask for', () => {
    const grade = judged({}, [waits, caught], { mutants: allKilled, afterwards: {} });

    expect(grade.verdict).toBe('mastered');
  });

  test('that is only noted by reading', () => {
    const asked = { habits: ['meaningful-names'], requires: ['meaningful-names'] };
    const text = { '/suite/my.test.ts': "test('1', () => { expect(sell(1)).toBe(2); });" };
    const runs = [onReference([passed('1')]), onBug('one-too-many', [failed('1')])];

    const grade = judged(asked, runs, { mutants: allKilled, afterwards: {} }, text);

    expect(grade.habits!.find(({ id }) => id === 'meaningful-names')!.kept).toBe(false);
    expect(grade.verdict).toBe('mastered');
  });

  test('on which nothing can be said', () => {
    const asked = { habits: ['error-conditions'], requires: ['error-conditions'] };

    const grade = judged(asked, [doesNot, caught], { mutants: allKilled, afterwards: {} });

    expect(grade.habits!.find(({ id }) => id === 'error-conditions')!.kept).toBeNull();
    expect(grade.verdict).toBe('mastered');
  });
});

test('the habits stand in the grade when all of them have been looked at', () => {
  const [before, after] = [undefined, {}].map((afterwards) =>
    judged({ habits: ['fast'] }, [doesNot, caught], { afterwards }),
  );

  expect(before.habits).toBeNull();
  expect(after.habits!.map(({ id }) => id)).toEqual(Object.keys(catalogue.habits));
});
