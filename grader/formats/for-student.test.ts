import { describe, expect, test } from 'vitest';
import { submissionRecordSchema } from '../records/submission-record.ts';
import {
  askedMutant,
  caught,
  gradeWith,
  missed,
  mutantsWith,
  survivor,
  testThat,
} from '../testing/grades.ts';
import { recordWith } from '../testing/records.ts';
import { recordForStudent, type Revealing } from './for-student.ts';
import { pageHtml } from './page-html.ts';
import { pageMarkdown } from './page-markdown.ts';
import { studentPage } from './student-page.ts';

const requirement = 'reduceStock, more than the stock';
const bugs = [
  missed('Sells one too many.', { id: 'orders/sells-one-too-many' }),
  caught('Refuses the last.', 'sells the last', 'expected 1', {
    id: 'orders/refuses-the-last',
    requirement: 'the last one',
  }),
  missed('Secretly sells for free.', { id: 'private/free-of-charge' }),
];
const record = recordWith({
  flags: ['not-reproduced'],
  private: { caught: 1, total: 3 },
  grade: gradeWith({
    score: 30,
    bugs,
    tests: [testThat('sells the last')],
    mutants: mutantsWith([survivor(3)], 5),
    trust: {
      sandbox: 'bubblewrap',
      confirmation: { asked: 4, confirmed: 3, refuted: ['orders/sells-one-too-many'] },
      flags: ['reads-files'],
    },
  }),
});

const lessonWith = (reveal: Revealing['reveal']): Revealing => ({
  kind: 'write',
  reveal,
  tasks: [{ number: 1, bugs: [{ id: 'orders/sells-one-too-many' }, { id: 'orders/refuses-the-last' }] }],
});

const everything = (reveal?: Revealing['reveal'], one = record): string => {
  const lesson = reveal && lessonWith(reveal);
  const page = studentPage([one], new Map(lesson ? [[one.lesson, lesson]] : []));
  return [JSON.stringify(recordForStudent(one, lesson)), pageHtml(page), pageMarkdown(page)].join('\n');
};

describe('a student is told', () => {
  test('what a bug does, where the lesson reveals that', () => {
    expect(everything('behaviour')).toContain('Sells one too many.');
  });

  test('only the requirement, where the lesson reveals that', () => {
    const told = everything('requirement');

    expect(told).toContain(requirement);
    expect(told).not.toMatch(/Sells one too many|sells-one-too-many/);
  });

  test.for([
    ['weak', false],
    ['passed', true],
    ['mastered', true],
  ] as const)('what became of each change only when the bugs are caught: %s', ([verdict, isTold]) => {
    const mutants = { ...mutantsWith([]), each: [askedMutant(7, ['sells the last'])] };
    const grade = { ...record.grade!, verdict, mutants };

    const told = recordForStudent({ ...record, grade }, lessonWith('behaviour'));

    expect(told.grade?.mutants?.each !== undefined).toBe(isTold);
  });

  test('only how many, where the lesson reveals that', () => {
    const told = everything('count');

    expect(told).toContain('missed: 1 bug');
    expect(told).not.toMatch(/Sells one too many|sells-one-too-many|reduceStock/);
  });

  test('what is caught, in any case', () => {
    expect(everything('count')).toContain('Refuses the last.');
  });

  test.for(['behaviour', 'requirement', 'count', undefined] as const)(
    'no bug of the teacher alone, no flag and no change that is alive (%s)',
    (reveal) => {
      expect(everything(reveal)).not.toMatch(
        /Secretly|free-of-charge|not-reproduced|reads-files|counter\.ts/,
      );
    },
  );

  test('how many bugs of the teacher are caught', () => {
    expect(everything('count')).toContain('1 of 3 bugs caught that only your teacher knows.');
  });

  test('next to nothing of a lesson that is not here', () => {
    expect(everything()).not.toMatch(/Sells one|Refuses the last|reduceStock|orders\//);
  });

  test('no bug of a task that is open', () => {
    const grade = gradeWith({ bugs });
    const open = recordWith({
      grade: { ...grade, tasks: grade.tasks.map((task) => ({ ...task, open: true })) },
    });

    expect(everything('behaviour', open)).not.toContain('Sells one too many.');
  });

  test('what is alive, when every bug is caught', () => {
    const passed = recordWith({ grade: { ...record.grade!, verdict: 'passed', bugs: [bugs[1]] } });

    expect(everything('count', passed)).toContain('counter.ts');
  });
});

test('the record stays one that its schema knows, with counts of what is told', () => {
  const told = recordForStudent(record, lessonWith('count'));

  expect(submissionRecordSchema.parse(told)).toEqual(told);
  expect(told.grade?.tasks).toEqual([{ task: 1, title: 'A sale', open: false, caught: 1, bugs: 2 }]);
});
