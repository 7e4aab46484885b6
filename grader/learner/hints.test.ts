import { describe, expect, test } from 'vitest';
import { hasQuestions, readTaskHints } from './hint-pages.ts';
import { hintsFor, nextHint, type HintedLesson } from './hints.ts';
import { CourseCopy } from '../testing/course-copy.ts';

const lesson: HintedLesson = {
  reveal: 'behaviour',
  tasks: [
    {
      number: 1,
      title: 'Enough?',
      bugs: [
        { id: 'till/refuses', behaviour: 'Refuses the last one.', hints: ['Limits.', 'Try three.'] },
        { id: 'till/promises', behaviour: 'Promises one more.', hints: ['The number beside it.'] },
      ],
    },
    { number: 2, title: 'A sale', bugs: [{ id: 'till/sells', behaviour: 'Sells two.', hints: ['Count.'] }] },
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

/** The texts in the order in which they are given to somebody who asks again and again. */
function climbed(grade: ReturnType<typeof graded>, of = lesson): string[] {
  const used: string[] = [];
  const texts: string[] = [];
  for (;;) {
    const hint = nextHint(of, taskHints, grade, used);
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
    expect(climbed(grade, { ...lesson, reveal: 'requirement' })[0]).toBe('One of the bugs here: Sells two.');
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

    expect(nextHint(lesson, taskHints, graded({}), used)?.text).toBe('Try three.');
  });

  test('say which step they are, of how many', () => {
    const hint = nextHint(lesson, taskHints, graded({ open: [1] }), ['bug till/refuses 0']);

    expect(hint).toMatchObject({ task: 1, title: 'Enough?', step: 2, steps: 3 });
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
