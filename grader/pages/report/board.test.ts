import { assert, array, boolean, property } from 'fast-check';
import { expect, test } from 'vitest';
import {
  askedMutant,
  caught,
  gradeWith,
  missed,
  mutantsWith,
  refusing,
  testThat,
} from '../../testing/grades.ts';
import { boardOf, type Board } from './board.ts';

const correct = [
  { id: 'reference', kind: 'reference', outcome: 'rejected', rejectedBy: ['sells none'] },
  { id: 'counter/looks-up-first', kind: 'refactoring', outcome: 'accepted', rejectedBy: [] },
  { id: 'counter/sells-twice', kind: 'refactoring', outcome: 'rejected', rejectedBy: ['counts calls'] },
  { id: 'counter/keeps-a-list', kind: 'refactoring', outcome: 'accepted', rejectedBy: [] },
  { id: 'reprinted', kind: 'decoy', outcome: 'rejected', rejectedBy: ['sells none'] },
  { id: 'touched', kind: 'decoy', outcome: 'rejected', rejectedBy: ['reads the source'] },
] as const;

test('has a column for ours, one for each correct version that is refused, and one for all others', () => {
  const grade = gradeWith({ correct: correct.map((one) => ({ ...one, rejectedBy: [...one.rejectedBy] })) });

  const [group] = boardOf(grade, 'x').groups;

  expect(group.kind === 'correct' && group.columns.map(({ of }) => of.map(({ id }) => id))).toEqual([
    ['reference'],
    ['counter/sells-twice'],
    ['touched'],
    ['counter/looks-up-first', 'counter/keeps-a-list'],
  ]);
});

test('tells which tests add nothing, where every test was asked', () => {
  const grade = gradeWith({
    tests: [
      testThat('alone on a bug'),
      testThat('like the first'),
      testThat('alone on a mutant'),
      testThat('idle'),
      refusing('not yet', 'wrong', 'No.'),
    ],
    bugs: [
      caught('One.', 'alone on a bug', 'no'),
      caught('Two.', 'alone on a bug', 'no', { caughtBy: ['alone on a bug', 'like the first'] }),
      missed('Three.'),
    ],
    mutants: { ...mutantsWith([]), each: [askedMutant(1, ['alone on a mutant'])] },
  });
  const worth = ({ rows }: Board): string[] => rows.map((row) => row.worth);

  expect(worth(boardOf({ ...grade, full: true }, 'x'))).toEqual([
    'own',
    'shared',
    'own',
    'nothing',
    'waiting',
  ]);
  expect(worth(boardOf(grade, 'x'))).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'waiting']);
});

test('has mutants by file, in the order of the code', () => {
  const each = [9, 3, 5].map((line) => askedMutant(line, [], { file: line === 5 ? 'src/b.ts' : 'src/a.ts' }));

  const { groups } = boardOf(gradeWith({ mutants: { ...mutantsWith([]), each } }), 'x');

  expect(
    groups.flatMap((group) =>
      group.kind === 'mutants' ? group.columns.map(({ of }) => [of.file, of.line]) : [],
    ),
  ).toEqual([
    ['src/a.ts', 3],
    ['src/a.ts', 9],
    ['src/b.ts', 5],
  ]);
});

test('gives each row an id of its own, also where tests have the same name', () => {
  const tests = [testThat('sells'), testThat('sells'), testThat('sells', { file: 'other.test.ts' })];

  const ids = boardOf(gradeWith({ tests }), 'x').rows.map(({ id }) => id);

  expect(new Set(ids).size).toBe(3);
});

test('has a test that adds something for each bug that one test alone notices, whatever is noticed', () => {
  const names = ['a', 'b', 'c', 'd'];
  assert(
    property(array(array(boolean(), { minLength: 4, maxLength: 4 }), { maxLength: 6 }), (table) => {
      const bugs = table.map((row, index) =>
        missed(`${index}`, { caughtBy: names.filter((_, at) => row[at]) }),
      );
      const grade = gradeWith({ full: true, bugs, tests: names.map((name) => testThat(name)) });

      const own = boardOf(grade, 'x').rows.filter(({ worth }) => worth === 'own');

      const alone = bugs.flatMap(({ caughtBy }) => (caughtBy.length === 1 ? caughtBy : []));
      expect(own.map(({ test: { name } }) => name)).toEqual(names.filter((name) => alone.includes(name)));
    }),
  );
});
