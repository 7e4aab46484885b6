import { describe, expect, test } from 'vitest';
import { evidenceOf, failed, lessonWith, onBug, onReference, passed, sources } from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { TestRun } from '../session/protocol/result.ts';
import type { LessonFacts } from './lesson-facts.ts';

const lesson: LessonFacts = {
  ...lessonWith(),
  tasks: [
    { ...lessonWith('one-too-many', 'last-one').tasks[0], number: 1, title: 'Sell' },
    { ...lessonWith('adds-nothing').tasks[0], number: 2, title: 'Restock' },
  ],
};

const file = '/suite/my.test.ts';
const withTodo = { [file]: "test('x', () => {\n  // TODO 2\n});" };

function judged(tests: TestRun[], text = sources) {
  return judge(
    lesson,
    text,
    evidenceOf([
      onReference(tests),
      onBug('one-too-many', [failed('limit')]),
      onBug('last-one', [passed('limit')]),
      onBug('adds-nothing', [passed('limit')]),
    ]),
  );
}

test('a task has the counts of its own bugs', () => {
  expect(judged([passed('limit')]).tasks).toEqual([
    { task: 1, title: 'Sell', open: false, caught: 1, bugs: 2 },
    { task: 2, title: 'Restock', open: false, caught: 0, bugs: 1 },
  ]);
});

describe('a task is open', () => {
  const openTasks = (...facts: Parameters<typeof judged>) =>
    judged(...facts)
      .tasks.filter(({ open }) => open)
      .map(({ task }) => task);

  test('where there is no test at all', () => {
    expect(openTasks([])).toEqual([1, 2]);
  });

  test('where a test that checks nothing still says TODO to it', () => {
    const tests = [passed('x', { assertions: 0 }), passed('limit')];

    expect(openTasks(tests, withTodo)).toEqual([2]);
    expect(judged(tests, withTodo).tests[0]).toMatchObject({
      reason: 'asserts-nothing',
      message: 'TODO 2 checks nothing yet.',
    });
  });

  test('where a test that is skipped still says TODO to it', () => {
    const tests = [passed('x', { status: 'skipped', assertions: 0 })];

    expect(openTasks(tests, withTodo)).toEqual([2]);
    expect(judged(tests, withTodo).tests[0].message).toContain('Is skipped.');
  });

  test('but not where a finished test has only kept the words', () => {
    expect(openTasks([passed('x')], withTodo)).toEqual([]);
  });

  test('but not where nobody has read the file', () => {
    const tests = [passed('x', { assertions: 0, file: '/suite/linked.test.ts' })];

    expect(openTasks(tests, withTodo)).toEqual([]);
  });
});

test('a test is told with its file, seen from the suite, and its time', () => {
  const runs = [
    passed('x', { durationMs: 1.26 }),
    passed('y', { file: '/suite/shop/my.test.ts', durationMs: 12 }),
  ];

  expect(judged(runs).tests).toEqual([
    { name: 'x', file: 'my.test.ts', status: 'passed', counts: true, durationMs: 1.3 },
    { name: 'y', file: 'shop/my.test.ts', status: 'passed', counts: true, durationMs: 12 },
  ]);
});
