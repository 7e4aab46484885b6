import { expect } from 'vitest';
import { test } from '../testing/test.ts';
import { areSame, readStarter, starterProblems, strayStarters, writeStarters } from './starters.ts';

const ids = ['01-counter', '02-sales'];
const starter = 'lessons/01-counter/counter.test.ts';

test('notes the files of each lesson that a learner writes in, and nothing else', ({ course }) => {
  course.write('lessons/01-counter/till.ts', 'export const till = 1;\r\n');
  course.write('lessons/01-counter/bug-1.yaml', 'find: it\n');
  course.write('lessons/01-counter/notes.txt', 'mine');

  writeStarters(course.root, ids);

  expect(readStarter(course.root, '01-counter')).toEqual({
    'bug-1.yaml': 'find: it\n',
    'counter.test.ts': course.read(starter),
    'till.ts': 'export const till = 1;\n',
  });
  expect(readStarter(course.root, '02-sales')).toEqual({
    'sales.test.ts': course.read('lessons/02-sales/sales.test.ts'),
  });
});

test('finds nothing to mend where the notes are the lessons', ({ course }) => {
  expect(ids.flatMap((id) => starterProblems(course.root, id))).toEqual([]);
  expect(strayStarters(course.root, ids)).toEqual([]);
});

test('finds a lesson that is not as it was noted', ({ course }) => {
  course.edit(starter, 'toBe(1000)', 'toBe(2000)');

  expect(starterProblems(course.root, '01-counter')).toEqual([
    expect.stringMatching(
      /^variants\/starters\.json: it has another lessons\/01-counter, .*--write-starters/,
    ),
  ]);
  expect(starterProblems(course.root, '02-sales')).toEqual([]);
});

test('finds a lesson that nobody noted', ({ course }) => {
  course.remove('variants/starters.json');

  expect(starterProblems(course.root, '02-sales')).toEqual([expect.stringContaining('it has no 02-sales')]);
});

test('finds the notes of a lesson that is not there any more', ({ course }) => {
  expect(strayStarters(course.root, ['02-sales'])).toEqual([
    expect.stringContaining('there is no lesson 01-counter any more'),
  ]);
});

test.for([
  ['that ends its lines otherwise', { a: 'x\r\ny' }, { a: 'x\ny' }, true],
  ['that begins with a BOM', { a: '\uFEFFx' }, { a: 'x' }, true],
  ['whose files come in another order', { a: '1', b: '2' }, { b: '2', a: '1' }, true],
  ['with another text', { a: 'x' }, { a: 'y' }, false],
  ['with another name', { a: 'x' }, { b: 'x' }, false],
  ['with one file more', { a: 'x' }, { a: 'x', b: '' }, false],
] as const)('knows a version %s', ([, one, other, isSame]) => {
  expect(areSame(one, { ...other })).toBe(isSame);
});
