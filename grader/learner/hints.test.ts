import { describe, expect, test } from 'vitest';
import { hasQuestions, readTaskHints } from './hint-pages.ts';
import { unsolvedTasks } from './hint-subjects.ts';
import { hintsFor, type Hint, type HintedGrade, type HintedLesson } from './hints.ts';
import { mutantsWith, survivor } from '../testing/grades.ts';
import { CourseCopy } from '../testing/course-copy.ts';

const lesson: HintedLesson = {
  reveal: 'behaviour',
  tasks: [
    {
      number: 1,
      title: 'Enough?',
      bugs: [
        {
          id: 'till/refuses',
          behaviour: 'Refuses the last one.',
          requirement: 'has',
          hints: ['Limits.', 'Try three.'],
        },
        {
          id: 'till/promises',
          behaviour: 'Promises one more.',
          requirement: 'has',
          hints: ['The number beside it.'],
        },
      ],
    },
    {
      number: 2,
      title: 'A sale',
      bugs: [{ id: 'till/sells', behaviour: 'Sells two.', requirement: 'sell', hints: ['Count.'] }],
    },
  ],
};
const taskHints = { 1: ['A rule has a limit.', 'Keep the answer.'], 2: ['Look afterwards.'] };

/** A grade by what is caught, and which tasks are open. */
function graded({ caught = [], open = [] }: { caught?: string[]; open?: number[] }) {
  return {
    tasks: lesson.tasks.map(({ number, title, bugs }) => ({
      task: number,
      title,
      open: open.includes(number),
      caught: 0,
      bugs: bugs.length,
    })),
    bugs: lesson.tasks.flatMap(({ number, bugs }) =>
      bugs.map(({ id, behaviour, hints }) => ({
        id,
        behaviour,
        requirement: 'sell',
        task: number,
        outcome: 'accepted' as const,
        caughtBy: caught.includes(id) ? ['a test'] : [],
        hints: hints.length,
      })),
    ),
  };
}

function nextHint(grade: HintedGrade, used: string[], of = lesson): Hint | undefined {
  return hintsFor(of, taskHints, grade).find(({ id }) => !used.includes(id));
}

/** The texts in the order in which they are given to somebody who asks again and again. */
function climbed(grade: HintedGrade, of = lesson): string[] {
  const used: string[] = [];
  const texts: string[] = [];
  for (;;) {
    const hint = nextHint(grade, used, of);
    if (!hint) return texts;
    used.push(hint.id);
    texts.push(hint.text);
  }
}

describe('hints', () => {
  test('climb from the first missed bug to the open task, then to the other bugs', () => {
    expect(climbed(graded({ open: [1, 2] }))).toEqual([
      'One of the bugs here: Refuses the last one.',
      'Limits.',
      'Try three.',
      'A rule has a limit.',
      'Keep the answer.',
      'One of the bugs here: Promises one more.',
      'The number beside it.',
      'One of the bugs here: Sells two.',
      'Count.',
      'Look afterwards.',
    ]);
  });

  test('leave out what a missed bug does where the lesson shows it anyway', () => {
    const grade = graded({ caught: ['till/refuses', 'till/promises'] });

    expect(climbed(grade)).toEqual(['Count.', 'Look afterwards.']);
  });

  test('lead to a bug before they name it where the lesson shows only requirements', () => {
    const grade = graded({ caught: ['till/promises', 'till/sells'] });

    expect(climbed(grade, { ...lesson, reveal: 'requirement' })).toEqual([
      'Limits.',
      'One of the bugs here: Refuses the last one.',
      'Try three.',
      'A rule has a limit.',
      'Keep the answer.',
    ]);
  });

  test('pass over a bug that is caught', () => {
    expect(climbed(graded({ caught: ['till/refuses'], open: [1] }))[0]).toBe(
      'One of the bugs here: Promises one more.',
    );
  });

  test('are about a task that is open though all of its bugs are caught', () => {
    const grade = graded({ caught: ['till/refuses', 'till/promises', 'till/sells'], open: [2] });

    expect(climbed(grade)).toEqual(['Look afterwards.']);
  });

  test('are none when nothing is missed and nothing is open', () => {
    expect(climbed(graded({ caught: ['till/refuses', 'till/promises', 'till/sells'] }))).toEqual([]);
  });

  test('keep their ids when the task is finished meanwhile, so that none comes twice', () => {
    const [behaviour, first] = hintsFor(lesson, taskHints, graded({ open: [1] }));
    const used = [behaviour.id, first.id];

    expect(nextHint(graded({}), used)?.text).toBe('Try three.');
  });

  test('are numbered over all that is missed in a task', () => {
    const hints = hintsFor(lesson, taskHints, graded({ open: [1] }));

    expect(hints.filter(({ task }) => task === 1).map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(hints.filter(({ task }) => task === 2).map(({ step }) => step)).toEqual([1, 2]);
    expect(hints[1]).toMatchObject({ task: 1, title: 'Enough?', step: 2, steps: 7 });
  });

  test('name the requirement before the bug where only the count is shown', () => {
    const grade = graded({ caught: ['till/refuses', 'till/promises'] });

    expect(climbed(grade, { ...lesson, reveal: 'count' }).slice(0, 3)).toEqual([
      'One of the bugs here breaks the row "sell" of docs/requirements.md.',
      'One of the bugs here: Sells two.',
      'Count.',
    ]);
  });

  test('wait on the tasks that are open, and on those that miss a bug', () => {
    expect(unsolvedTasks(graded({}))).toEqual([1, 2]);
    expect(unsolvedTasks(graded({ caught: ['till/refuses', 'till/promises'] }))).toEqual([2]);
    expect(unsolvedTasks(graded({ caught: ['till/refuses', 'till/sells'], open: [2] }))).toEqual([1, 2]);
    expect(unsolvedTasks(graded({ caught: ['till/refuses', 'till/promises', 'till/sells'] }))).toEqual([]);
  });
});

describe('hints on what mastered asks for', () => {
  const allCaught = graded({ caught: ['till/refuses', 'till/promises', 'till/sells'] });
  const habit = {
    id: 'cleans-up',
    how: 'seen',
    asked: 'mastered',
    kept: false,
    evidence: 'The fake timers are still there. Put them back in an afterEach.',
    test: 'waits',
    file: 'till.test.ts',
    line: 7,
    why: 'What a test leaves behind changes the others.',
    lesson: '06-fixtures',
  } as const;

  test('climb on a change, then on a habit', () => {
    const grade = { ...allCaught, mutants: mutantsWith([survivor(12)]), habits: [habit] };

    expect(climbed(grade)).toEqual([
      'A small change goes unnoticed in src/counter.ts, line 12.',
      'Nothing notices when `>` becomes `>=` in sell. Choose values that make both sides of `left > 0` equal.',
      'Name a test after what happens exactly at the limit. Choose values that make both sides of `left > 0` equal. Call the public function that leads there. Expect what happens when `left > 0` is false.',
      'The habit "Clean up after tests" is not kept here: "waits", till.test.ts, line 7. What a test leaves behind changes the others.',
      'The fake timers are still there. Put them back in an afterEach.',
      'Put it back in `afterEach(() => …)`: for fake timers, `afterEach(() => vi.useRealTimers())`. Lesson 06-fixtures is about it.',
    ]);
  });

  test('begin anew with each change, and belong to no task', () => {
    const hints = hintsFor(lesson, taskHints, {
      ...allCaught,
      mutants: mutantsWith([survivor(1), survivor(2)]),
    });

    expect(hints.map(({ step, steps, task }) => [step, steps, task])).toEqual(
      [1, 2, 3, 1, 2, 3].map((step) => [step, 3, undefined]),
    );
    expect(hints[0].title).toBe('For mastered: a change that no test notices');
  });

  test('begin with a habit that passing asks for', () => {
    const required = { ...habit, asked: 'passed' } as const;
    const [first] = hintsFor(lesson, taskHints, {
      ...allCaught,
      verdict: 'weak',
      mutants: mutantsWith([survivor(1)]),
      habits: [habit, required],
    });

    expect(first.title).toBe('For passed: Clean up after tests');
  });

  test.for([
    ['that is kept', { kept: true }],
    ['that nobody can judge', { kept: null }],
    ['that mastered does not ask for', { asked: undefined }],
  ] as const)('are none on a habit %s', ([, facts]) => {
    expect(climbed({ ...allCaught, habits: [{ ...habit, ...facts }] })).toEqual([]);
  });

  test('wait until all bugs are caught, and until all tests are right', () => {
    const mutants = mutantsWith([survivor(1)]);

    expect(climbed({ ...graded({ caught: ['till/refuses', 'till/promises'] }), mutants })).toEqual([
      'Count.',
      'Look afterwards.',
    ]);
    expect(climbed({ ...allCaught, verdict: 'invalid', mutants })).toEqual([]);
  });

  test.for([
    ['no-coverage', 'No test runs line 3 of src/counter.ts.', 'Name a test'],
    ['timed-out', 'A test of yours never ends after a small change in', 'The test waits for something'],
    ['crashed', 'Your tests do not load after a small change in', 'Move every call of the shop into a test.'],
  ] as const)('tell a change that is %s', ([outcome, where, last]) => {
    const texts = climbed({ ...allCaught, mutants: mutantsWith([{ ...survivor(3), outcome }]) });

    expect(texts[0].startsWith(where)).toBe(true);
    expect(texts[2].startsWith(last)).toBe(true);
  });
});

test('reads the hints of each task, a paragraph each', () => {
  const course = new CourseCopy();
  course.edit(
    'lessons/01-counter/hints.md',
    'Try the limit, and',
    '\r\nTry the limit.\r\n\r\nTry\r\nanother, and',
  );

  const found = readTaskHints(course.root, '01-counter');
  course.remove();

  expect(found[1].map((text) => text.replaceAll('\r', ''))).toEqual([
    'Try the limit.',
    'Try\nanother, and the number beside it.',
  ]);
  expect(found[2]).toEqual(['Start with some on the shelf.']);
});

test("reads the hints in the reader's language where there are some", () => {
  const course = new CourseCopy();
  const page = '# Pistas\n\n## Tarea 2: Una entrega\n\nEmpieza con algo.\n\n## Preguntas\n\n**¿Y?**\n\nNo.\n';
  course.write('lessons/01-counter/hints.es.md', page);

  const [spanish, french, english] = ['es', 'fr', 'en'].map((wanted) => ({
    hints: readTaskHints(course.root, '01-counter', wanted),
    questions: hasQuestions(course.root, '01-counter', wanted),
  }));
  course.remove();

  expect(spanish).toEqual({ hints: { 2: ['Empieza con algo.'] }, questions: true });
  expect(french).toEqual(english);
  expect(english.hints[2]).toEqual(['Start with some on the shelf.']);
});

test('has no hints for a lesson without such a file', () => {
  const course = new CourseCopy();
  course.remove('lessons/01-counter/hints.md');

  const found = readTaskHints(course.root, '01-counter');
  course.remove();

  expect(found).toEqual({});
});

test('takes questions at the end of the file for no hints', () => {
  const course = new CourseCopy();
  const before = hasQuestions(course.root, '01-counter');
  const file = 'lessons/01-counter/hints.md';
  course.write(file, `${course.read(file)}\n## Questions\n\n**Why?**\nBecause.\n`);

  const found = readTaskHints(course.root, '01-counter');
  const after = hasQuestions(course.root, '01-counter');
  course.remove();

  expect(found[2]).toEqual(['Start with some on the shelf.']);
  expect([before, after]).toEqual([false, true]);
});
