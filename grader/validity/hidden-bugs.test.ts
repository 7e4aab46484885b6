import { expect, test as base } from 'vitest';
import { readKinds } from '../course/kinds.ts';
import { kit } from '../course/root.ts';
import { CourseCopy } from '../testing/course-copy.ts';
import { hiddenBugs } from './hidden-bugs.ts';
import { systems } from './systems.ts';

const test = base.extend('course', ({}, { onCleanup }) => {
  const course = new CourseCopy();
  onCleanup(() => course.remove());
  course.write('src/shop/till.ts', 'export const paid = (price: number) => price > 0;\n');
  return course;
});

const yaml = `behaviour: Takes nothing for something.
kind: boundary
requirement: paid
edits:
  - find: "> 0"
    replace: ">= 0"
`;

test('a bug has the text of its module with the mistake in it', ({ course }) => {
  course.write('bugs/shop/till/takes-nothing.yaml', yaml);

  expect(hiddenBugs(course.root, 'bugs', 'shop')).toEqual([
    {
      id: 'till/takes-nothing',
      kind: 'boundary',
      behaviour: 'Takes nothing for something.',
      module: 'src/shop/till.ts',
      text: 'export const paid = (price: number) => price >= 0;\n',
    },
  ]);
});

test.for([
  ['kind: boundary\n', '', 'kind'],
  ['> 0', '< 0', 'edits.0.find: stands 0 times in src/shop/till.ts'],
  ['kind: boundary', 'kind: boundary\nhints: [a]', 'hints'],
])('a broken bug is named with its file: %s', ([find, replace, problem], { course }) => {
  course.write('bugs/shop/till/broken.yaml', yaml.replace(find, replace));

  const read = (): unknown => hiddenBugs(course.root, 'bugs', 'shop');

  expect(read).toThrow('bugs/shop/till/broken.yaml');
  expect(read).toThrow(problem);
});

test.for(Object.keys(systems))('the hidden bugs of %s can be read, and each is of a known kind', (system) => {
  const bugs = hiddenBugs(kit, 'grader/validity/bugs', system);

  expect(bugs.length).toBeGreaterThan(40);
  expect(Object.keys(readKinds(kit) ?? {})).toEqual(expect.arrayContaining(bugs.map(({ kind }) => kind)));
});
