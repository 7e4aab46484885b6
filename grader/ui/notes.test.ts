import { describe, expect, test } from 'vitest';
import type { LastVerdicts } from '../learner/last-verdicts.ts';
import { notesOnLesson, notesOnSolution } from './notes.ts';
import { notesFor, type Note } from './which-notes.ts';

const text = `
test('sells a mug', () => {
  // TODO 2: act and assert.
});

describe('the shelf', () => {
  test.for([1, 2])('holds %s of them', () => {
    expect(shelf).toBeDefined(); // TODO 3
  });
});

test('is closed on Sundays', () => {
  expect(open).toBe(false);
});
`;
const lesson = { lessonId: '02-sales', file: 'sales.test.ts', text, isBegun: false };

describe('without a verdict', () => {
  test.for([
    ['sells a mug', 'TODO 2 checks nothing yet.'],
    ['the shelf > holds 2 of them', 'TODO 3 checks nothing yet.'],
  ] as const)('says which TODO %s waits for', ([name, message]) => {
    const [note] = notesFor(notesOnLesson(lesson), name);

    expect(note).toMatchObject({ kind: 'red on purpose', isOpen: true });
    expect(note.message).toContain(message);
  });

  test.for(['is closed on Sundays', 'a name that is made while it runs', ''])(
    'says how to get one: %j',
    (name) => {
      expect(notesFor(notesOnLesson(lesson), name)).toEqual([
        { kind: 'yours to write', message: expect.stringContaining('npx kata grade 02') },
      ]);
    },
  );

  test('says so of tests that the learner has changed', () => {
    const notes = notesFor(notesOnLesson({ ...lesson, isBegun: true }), 'is closed on Sundays');

    expect(notes).toMatchObject([{ kind: 'no verdict yet' }]);
  });
});

describe('with a verdict', () => {
  const verdicts: LastVerdicts = {
    tests: [
      { name: 'sells (a) mug', file: 'sales.test.ts', counts: true },
      { name: 'sells', file: 'sales.test.ts', counts: true },
      {
        name: 'saves once',
        file: 'sales.test.ts',
        counts: false,
        reason: 'over-specified',
        message: 'Another shop saves twice.',
      },
      {
        name: 'waits',
        file: 'sales.test.ts',
        counts: false,
        reason: 'asserts-nothing',
        message: 'TODO 1 checks nothing yet.',
      },
      { name: 'elsewhere', file: 'in/other.test.ts', counts: true },
    ],
    caught: [
      { behaviour: 'Sells one too many.', caughtBy: ['sells (a) mug'] },
      { behaviour: 'Gives mugs away.', caughtBy: ['sells (a) mug', 'elsewhere'] },
    ],
  };
  const notesOf = (name: string): Note[] => notesFor(notesOnLesson({ ...lesson, verdicts }), name);

  test('tells each bug that a test has caught', () => {
    expect(notesOf('sells (a) mug')).toEqual([
      { kind: 'caught', message: 'Sells one too many.' },
      { kind: 'caught', message: 'Gives mugs away.' },
    ]);
  });

  test('tells of a test without a catch that it is sound', () => {
    expect(notesOf('sells')).toMatchObject([{ kind: 'sound' }]);
  });

  test('tells why a test does not count', () => {
    expect(notesOf('saves once')).toEqual([{ kind: 'over-specified', message: 'Another shop saves twice.' }]);
    expect(notesOf('waits')).toEqual([
      { kind: 'asserts-nothing', message: 'TODO 1 checks nothing yet.', isOpen: true },
    ]);
  });

  test('tells nothing of tests of another file', () => {
    expect(notesOf('elsewhere')).toEqual([]);
  });
});

test('says what each test of a solution catches, and which catch nothing', () => {
  const noted = notesOnSolution([
    { behaviour: 'Sells one too many.', caughtBy: ['a', 'b', 'b'] },
    { behaviour: 'Gives mugs away.', caughtBy: ['b'] },
  ]);

  expect(notesFor(noted, 'b')).toEqual([
    { kind: 'catches', message: 'Sells one too many.' },
    { kind: 'catches', message: 'Gives mugs away.' },
  ]);
  expect(notesFor(noted, 'ab')).toMatchObject([{ kind: 'no bug of this lesson' }]);
});
