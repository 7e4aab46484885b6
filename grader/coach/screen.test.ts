import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { caught, gradeWith, missed, mutantsWith, refusing, survivor, testThat } from '../testing/grades.ts';
import { openLessonWith } from '../testing/open-lessons.ts';
import { addedLines } from './plain.ts';
import { screenOf } from './screen.ts';
import { reduce } from './events.ts';
import { press } from './press.ts';
import { opened, type CoachState } from './state.ts';
import type { OpenLesson } from '../learner/open-lesson.ts';

const { judge: sentences } = catalogue;

const lesson = openLessonWith();

const files = {
  'sales.test.ts': `import { test } from 'vitest';

test('sells the last one', () => {
  // TODO 1: what is left?
});

test('refuses one more than are left', () => {
  // TODO 2
});
`,
};

const sellsTooMany = 'Sells one more than is in stock.';
const keepsNothing = 'Takes the mugs off the shelf before it refuses to sell them.';
const bothCaught = [
  caught(sellsTooMany, 'refuses one more than are left', 'expected 0, got -1'),
  caught(keepsNothing, 'takes nothing when it refuses', 'expected 3, got -7', { task: 2 }),
];

function after(
  grade: Grade,
  facts: Partial<OpenLesson> = {},
  stage: CoachState['stage'] = 'done',
): CoachState {
  const state = opened({ ...lesson, ...facts }, files);
  return afterKeys(reduce(state, { type: 'graded', run: 0, stage: stage as 'done', grade }), ['Return']);
}

function afterKeys(state: CoachState, keys: Iterable<string>): CoachState {
  return [...keys].reduce((one, key) => press(one, key).state, state);
}

const weak = gradeWith({
  message: sentences.weak(1, 2),
  tests: [testThat('refuses one more than are left')],
  bugs: [bothCaught[0], missed(keepsNothing, { task: 2 })],
});
const passed = gradeWith({
  verdict: 'passed',
  message: sentences.passed(2, 5),
  tests: [testThat('refuses one more than are left')],
  bugs: bothCaught,
  mutants: mutantsWith([survivor(3), survivor(4), survivor(5), survivor(6), survivor(7)]),
});

/** Every screen that a learner may meet. */
const screens: Record<string, CoachState> = {
  'starting': opened(lesson, files),
  'running': reduce(opened(lesson, files), { type: 'saved', files, run: 1 }),
  'untouched': after(
    gradeWith({
      verdict: 'unfinished',
      message: sentences.unfinished(2),
      tests: [
        testThat('sells the last one', {
          counts: false,
          reason: 'asserts-nothing',
          message: sentences.openTask(1),
        }),
        testThat('refuses one more than are left', {
          counts: false,
          reason: 'asserts-nothing',
          message: sentences.openTask(2),
        }),
      ],
      bugs: [missed(sellsTooMany), missed(keepsNothing, { task: 2 })],
      tasks: [
        { task: 1, title: 'A sale', open: true, caught: 0, bugs: 1 },
        { task: 2, title: 'Sold out', open: true, caught: 0, bugs: 1 },
      ],
    }),
  ),
  'empty': after(gradeWith({ verdict: 'unfinished', message: sentences.noTests })),
  'blank': afterKeys(
    reduce(opened(lesson, { 'sales.test.ts': '\n' }), {
      type: 'graded',
      run: 0,
      stage: 'done',
      grade: gradeWith({ verdict: 'unfinished', message: sentences.noTests }),
    }),
    ['Return'],
  ),
  'beside only': after(
    gradeWith({
      verdict: 'unfinished',
      message: sentences.unfinished(2),
      tests: [
        testThat('sells the last one', { counts: false, message: sentences.only }),
        testThat('sells a mug', {
          status: 'skipped',
          counts: false,
          message: sentences.besideOnly,
          skippedByOnly: true,
        }),
      ],
      bugs: [missed(sellsTooMany), missed(keepsNothing, { task: 2 })],
    }),
  ),
  'broken': after(
    gradeWith({
      verdict: 'broken',
      message: sentences.broken('sales.test.ts', 'line 7: Expected `}`'),
      place: { file: 'sales.test.ts', line: 7 },
    }),
  ),
  'wrong': after(
    gradeWith({
      verdict: 'invalid',
      message: sentences.invalid(1),
      tests: [
        testThat('sells a mug'),
        refusing('sells the last one', 'wrong', sentences.wrong('expected 1, got 0')),
      ],
      bugs: [bothCaught[0], missed(keepsNothing, { task: 2 })],
    }),
  ),
  'over-specified': after(
    gradeWith({
      verdict: 'invalid',
      message: sentences.invalid(1),
      tests: [
        refusing(
          'saves the order once',
          'over-specified',
          sentences.overSpecified('saves twice', 'expected 1, got 2'),
        ),
      ],
      bugs: [missed(sellsTooMany)],
    }),
  ),
  'unstable': after(
    gradeWith({
      verdict: 'invalid',
      message: sentences.invalid(2),
      tests: [
        refusing('completes the order', 'unstable', sentences.failsAfter('refuses a second payment')),
        refusing('draws a lucky number', 'unstable', sentences.unstable),
      ],
      bugs: [missed(sellsTooMany)],
    }),
  ),
  'peeking': after(
    gradeWith({
      verdict: 'invalid',
      message: sentences.invalid(1),
      tests: [refusing('has a short source', 'peeking', sentences.peeking('expected 80, got 92'))],
      bugs: [missed(sellsTooMany)],
    }),
  ),
  'nothing caught': after(
    gradeWith({
      message: sentences.nothingCaught(2),
      tests: [testThat('sells a mug')],
      bugs: [missed(sellsTooMany), missed(keepsNothing, { task: 2 })],
    }),
  ),
  'on bugs': after(weak, {}, 'correct'),
  'caught and missed': after(weak),
  'missed by requirement': after(weak, { reveal: 'requirement' }),
  'missed by count': after(weak, { reveal: 'count' }),
  'hung': after(
    gradeWith({
      message: sentences.weak(2, 3),
      tests: [testThat('sells the last one')],
      bugs: [
        bothCaught[0],
        missed('Waits for ever when the last one is sold.', { outcome: 'timed-out' }),
        missed('Ends the shop when nothing is left.', { task: 2, outcome: 'crashed' }),
      ],
    }),
  ),
  'passed before the mutants': after({ ...passed, message: sentences.passed(2), mutants: null }, {}, 'bugs'),
  'passed': after(passed),
  'passed, and m': afterKeys(after(passed), 'm'),
  'passed, with a habit to come': after({
    ...passed,
    mutants: mutantsWith([]),
    message: sentences.passed(2),
    habits: [
      {
        id: 'meaningful-names',
        how: 'seen',
        asked: 'mastered',
        kept: false,
        evidence: 'The name says nothing of what should happen.',
        test: 'test 1',
        file: 'sales.test.ts',
        line: 3,
        why: 'A name is what you read when it fails.',
        lesson: '03-naming',
      },
    ],
  }),
  'mastered': after(
    gradeWith({
      verdict: 'mastered',
      message: sentences.mastered(2),
      bugs: bothCaught,
      mutants: mutantsWith([]),
    }),
    { next: undefined },
  ),
  'passed before a lesson by interest': after(
    gradeWith({ verdict: 'passed', message: sentences.passed(2), bugs: bothCaught }),
    { next: '03-naming', nextCore: '04-errors' },
  ),
  'a hint': reduce(after(weak), {
    type: 'hinted',
    hint: {
      about: `bug ${keepsNothing}`,
      text: catalogue.coach.hint(2, 1, 3, 'Look at the shelf after the refusal.'),
    },
  }),
  'an unknown key': afterKeys(after(weak), 'x'),
  'going on without having passed': afterKeys(after(weak), 'n'),
  'a solution to read above it': reduce(after(weak), { type: 'read' }),
  'a type error': {
    ...after(weak),
    types: ["Type: line 7: Argument of type 'string' is not assignable to parameter of type 'number'."],
  },
  'printed': after(
    gradeWith({
      verdict: 'invalid',
      message: sentences.invalid(1),
      tests: [
        {
          ...refusing('sells the last one', 'wrong', sentences.wrong('expected 1, got 0')),
          printed: [
            '{',
            '  stock: 1,',
            '  name: "A mug that was made by hand, and has a long name for that"',
            '}',
          ],
          printedMore: 3,
        },
        testThat('refuses one more', {
          counts: false,
          reason: 'asserts-nothing',
          message: sentences.assertsNothing,
          printed: ['2'],
        }),
      ],
      bugs: [missed(sellsTooMany)],
    }),
  ),
  'noted and late': after(
    gradeWith({
      verdict: 'weak',
      message: sentences.checkedTooLate(sentences.weak(1, 2), 'refuses one more'),
      tests: [
        testThat('refuses one more', { note: sentences.assertsLate }),
        testThat('sells the last one', { note: sentences.wroteSnapshot }),
      ],
      bugs: [
        missed(sellsTooMany, { late: 'refuses one more' }),
        caught(keepsNothing, 'sells the last one', 'expected 3, got 2', { task: 2 }),
      ],
    }),
  ),
  'gone': reduce(opened(lesson, files), {
    type: 'stopped',
    run: 0,
    problem: catalogue.coach.isGone('lessons/02-sales'),
  }),
};

const names = Object.keys(screens);

const sizes = [
  [100, 40],
  [80, 24],
  [60, 14],
  [40, 20],
] as const;

function ruled(title: string, columns: number): string {
  return `--- ${title} `.padEnd(columns, '-');
}

test.for(names)('shows: %s', async (name) => {
  const shown = sizes.flatMap(([columns, rows]) => [
    ruled(`${columns} columns, ${rows} rows`, columns),
    ...screenOf(screens[name], { columns, rows, hasColour: false }),
  ]);
  const coloured = screenOf(screens[name], { columns: 80, rows: 24, hasColour: true });
  shown.push(ruled('with colour', 80), ...coloured.map((line) => line.replaceAll('\u001B', '')));

  await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(`screens/${name.replaceAll(/[ ,]+/g, '-')}.txt`);
});

test.for(names)('says the same with and without colour: %s', (name) => {
  const plain = screenOf(screens[name], { columns: 80, hasColour: false });
  const coloured = screenOf(screens[name], { columns: 80, hasColour: true });

  expect(plain.join('\n')).not.toContain('\u001B');
  expect(coloured.join('\n')).toContain('\u001B');
  expect(coloured.map(stripVTControlCharacters)).toEqual(plain);
});

test.for([30, 40, 80])('keeps every line within %i columns', (columns) => {
  for (const state of Object.values(screens)) {
    for (const line of screenOf(state, { columns, hasColour: false })) {
      expect(line.length).toBeLessThanOrEqual(columns);
    }
  }
});

describe('the place to write at', () => {
  test('is the test that refuses a correct shop', () => {
    const grade = gradeWith({
      verdict: 'invalid',
      tests: [refusing('suite > refuses one more than are left', 'wrong', '')],
    });

    const [place] = screenOf(after(grade), { columns: 80, hasColour: false });

    expect(place).toBe('lessons/02-sales/sales.test.ts:7');
  });

  test('is the line that does not parse', () => {
    const broken = gradeWith({ verdict: 'broken', place: { file: 'sales.test.ts', line: 9 } });

    const [place] = screenOf(after(broken), { columns: 80, hasColour: false });

    expect(place).toBe('lessons/02-sales/sales.test.ts:9');
  });

  test('is the first TODO where no test does', () => {
    expect(screenOf(after(weak), { columns: 80, hasColour: false })[0]).toBe(
      'lessons/02-sales/sales.test.ts:4',
    );
  });

  test('is the file where nothing is left to do', () => {
    const state = reduce(opened(lesson, { 'a.ts': '', 'b.test.ts': 'done' }), {
      type: 'graded',
      run: 0,
      stage: 'done',
      grade: passed,
    });

    expect(screenOf(state, { columns: 80, hasColour: false })[0]).toBe('lessons/02-sales/b.test.ts');
  });
});

test('reveals nothing of a task that is open', () => {
  const grade = gradeWith({
    verdict: 'unfinished',
    bugs: [missed(sellsTooMany), missed(keepsNothing, { task: 2 })],
    tasks: [
      { task: 1, title: 'A sale', open: true, caught: 0, bugs: 1 },
      { task: 2, title: 'Sold out', open: false, caught: 0, bugs: 1 },
    ],
  });

  const text = textOf(after(grade));

  expect(text).not.toContain(sellsTooMany);
  expect(text).toContain(keepsNothing);
});

test('names no open test before those that refuse a correct shop are put right', () => {
  const open = testThat('sells a mug', {
    counts: false,
    reason: 'asserts-nothing',
    message: sentences.openTask(1),
  });
  const wrong = refusing('sells the last one', 'wrong', sentences.wrong('expected 1, got 0'));
  const bugs = [missed(sellsTooMany)];

  const both = textOf(after(gradeWith({ verdict: 'invalid', tests: [wrong, open], bugs })));
  const later = textOf(after(gradeWith({ verdict: 'unfinished', tests: [open], bugs })));

  expect(both).toContain('wrong: sells the last one');
  expect(both).not.toContain('sells a mug');
  expect(later).toContain('sells a mug');
});

test('counts what was caught where much was caught at once', () => {
  const many = Array.from({ length: 9 }, (_, index) => caught(`Bug ${index}.`, 'one', 'it'));

  const text = textOf(after(gradeWith({ bugs: many, verdict: 'passed' })));

  expect(text).not.toContain('caught: Bug');
  expect(text).toContain('9 bugs caught just now: m tells which test noticed each of them.');
});

test('tells of a long board only what this save has caught', () => {
  const many = Array.from({ length: 9 }, (_, index) => caught(`Bug ${index}.`, 'one', 'it'));
  const start = opened(lesson, files);
  const first = reduce(start, {
    type: 'graded',
    run: 0,
    stage: 'done',
    grade: gradeWith({ bugs: [...many.slice(1), missed('Bug 0.')] }),
  });
  const saved = reduce(first, { type: 'saved', run: 1, files });

  const text = textOf(
    reduce(saved, { type: 'graded', run: 1, stage: 'done', grade: gradeWith({ bugs: many }) }),
  );

  expect(text).toContain('caught: Bug 0.');
  expect(text).not.toContain('caught: Bug 1.');
});

describe('lines that are written once', () => {
  const options = { columns: 80, hasColour: false };
  const start = opened(lesson, files);
  const running = reduce(start, { type: 'saved', files, run: 1 });
  const told = (state: CoachState, stage: 'correct' | 'bugs' | 'done', grade = weak): CoachState =>
    reduce(state, { type: 'graded', run: 1, stage, grade });

  test('say that a save is looked at, and then how it stands', () => {
    expect(addedLines(start, running, options)).toEqual(['Saved. Running your tests …']);
    expect(addedLines(running, told(running, 'correct'), options)).toEqual([]);
    expect(addedLines(running, told(running, 'bugs'), options).join('\n')).toContain('02-sales: weak');
  });

  test('say that a test is waited for', () => {
    const waiting = told(running, 'bugs', { ...passed, mutants: null, waitsFor: 2 });

    expect(addedLines(running, waiting, options).join('\n')).toContain(
      'On 2 changes of the shop a test has not ended yet.',
    );
  });

  test('say it again only where the mutants change it', () => {
    const onBugs = told(running, 'bugs', { ...passed, mutants: null });

    expect(addedLines(told(running, 'bugs'), told(running, 'done'), options)).toEqual([]);
    expect(addedLines(onBugs, told(running, 'done', passed), options).join('\n')).toContain(
      'src/counter.ts:3',
    );
  });

  test('answer a key alone, and a hint once', () => {
    const before = told(running, 'done');
    const hinted = reduce(before, { type: 'hinted', hint: { about: 'task 1', text: 'Look.' } });

    expect(addedLines(before, hinted, options)).toEqual(['Look.', '']);
    expect(addedLines(hinted, afterKeys(hinted, 'n'), options).join(' ')).toMatch(
      /^You have not passed .* Press n again/,
    );
    expect(addedLines(before, afterKeys(before, '?'), options).join('\n')).toContain('q      quit');
    expect(addedLines(before, before, options)).toEqual([]);
  });

  test('name no keys below the answer', () => {
    expect(addedLines(running, told(running, 'done'), options).join('\n')).not.toContain('q quit');
  });
});

function textOf(state: CoachState): string {
  return screenOf(state, { columns: 80, hasColour: false }).join('\n');
}
