import { expect } from 'vitest';
import { AttackCourse } from '../testing/attack-course.ts';
import { authorTest } from '../testing/author-test.ts';

const test = authorTest(() => new AttackCourse()).extend(
  'problems',
  ({ problemsOf }) =>
    (): Promise<string[]> =>
      problemsOf('03-attack'),
);

const manifest = 'lessons/03-attack/lesson.yaml';
const given = 'solutions/03-attack/counter.test.ts';

test('finds nothing to mend in a lesson with a suite that looks good', async ({ problems }) => {
  expect(await problems()).toEqual([]);
});

test.for<[string, (course: AttackCourse) => void, string]>([
  [
    'no suite is given',
    (course) => course.edit(manifest, 'given: [counter.test.ts]\n', ''),
    '03-attack: it names no suite to attack. Name its files under given in lesson.yaml.',
  ],
  [
    'a bug of the kit is named',
    (course) => course.edit(manifest, 'bugs: []', 'bugs: [counter/sells-only-one]'),
    '03-attack: it names the bug counter/sells-only-one, but here the learner writes the bugs. Remove it.',
  ],
  [
    'a task is about nothing',
    (course) => course.edit(manifest, ', within: [sell]', ''),
    '03-attack: task 1 does not say which methods it is about. Name them under within.',
  ],
  [
    'a task is about a method that is not there',
    (course) => course.edit(manifest, 'within: [sell]', 'within: [buy]'),
    '03-attack: task 1 is about buy, which is not in src/counter.ts. Correct within.',
  ],
  [
    'the learner sees another suite',
    (course) => course.edit('lessons/03-attack/counter.test.ts', 'many', 'a few'),
    'solutions/03-attack/counter.test.ts must be the same as lessons/03-attack/counter.test.ts: bugs are judged by it. Copy it.',
  ],
  [
    'the suite refuses a correct counter',
    (course) => course.edit(given, 'toBe(3)', 'toBe(4)'),
    '03-attack: the given suite refuses reference, which is correct ("takes a delivery": expected 4, got 3).',
  ],
  [
    'the suite leaves something out',
    (course) => course.edit(given, 'await new Counter(shelf).deliver(2);', 'await shelf.put(3);'),
    '03-attack: the given suite never enters src/counter.ts:24, so it does not look good enough. Add a test.',
  ],
  [
    'a bug of the solution is none',
    (course) => course.edit('solutions/03-attack/bug-2.yaml', ' > quantity', ' >= quantity'),
    'solutions/03-attack: bug-2.yaml changes nothing: find and replace are the same. Change the code.',
  ],
  [
    'the solution does not catch its own bug',
    (course) => course.edit('solutions/03-attack/attack.test.ts', 'has(5)', 'has(4)'),
    'solutions/03-attack: The bug in bug-2.yaml is good',
  ],
  [
    'a bug file is missing',
    (course) => course.remove('solutions/03-attack/bug-2.yaml'),
    'solutions/03-attack/bug-2.yaml is missing: lessons and solutions have the same files.',
  ],
])('finds something to mend when %s', async ([, damage, found], { course, problems }) => {
  damage(course);

  expect((await problems()).join('\n')).toContain(found);
});
