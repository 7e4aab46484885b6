import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { loadLesson } from '../course/course.ts';
import type { CourseCopy } from '../testing/course-copy.ts';
import { test } from '../testing/test.ts';
import { MutantCache } from './mutant-cache.ts';

const cached = '.kata/cache/01-counter.mutants.json';
const killed = '.kata/cache/01-counter.killed.json';

/** What may have become of a file in the cache. */
const damages: Record<string, (text: string) => string> = {
  'is cut off': (text) => text.slice(0, text.length / 2),
  'is empty': () => '',
  'is not JSON': () => '\0\0\0\0',
  'is null': () => 'null',
  'has another shape': (text) => text.replace('"mutants":[', '"mutants":["'),
  'lacks a field': (text) => text.replaceAll('"isMessage"', '"isNews"'),
  'is from another version': (text) =>
    JSON.stringify({ content: 'of another version', value: { ...JSON.parse(text).value, mutants: [] } }),
};

test.for(Object.keys(damages))('makes the mutants again where the cache %s', async (damage, { course }) => {
  const fresh = await mutantsIn(course);
  const whole = course.read(cached);
  course.write(cached, damages[damage](whole));
  expect(course.read(cached)).not.toBe(whole);

  const again = await mutantsIn(course);

  expect(again).toEqual(fresh);
  expect(course.read(cached)).toBe(whole);
});

test('makes the mutants again for other versions, and not for the same', async ({ course }) => {
  await mutantsIn(course, 'vitest 1');
  const [first] = [course.read(cached)];

  await mutantsIn(course, 'vitest 2');

  expect(course.read(cached)).not.toBe(first);
});

test('takes the mutants from the cache where nothing has changed', async ({ course }) => {
  await mutantsIn(course);
  course.edit(cached, '"mutator":"', '"mutator":"Kept');

  const { mutants } = await mutantsIn(course);

  expect(mutants[0].mutator).toMatch(/^Kept/);
});

test('works without a cache where the folder cannot be written', async ({ course }) => {
  course.write('.kata/cache', 'a file in place of the folder');

  const { mutants } = await mutantsIn(course);

  expect(mutants.length).toBeGreaterThan(0);
});

test('leaves nothing but the cache in its folder', async ({ course }) => {
  await mutantsIn(course);

  expect(readdirSync(path.join(course.root, '.kata/cache'))).toEqual([path.basename(cached)]);
});

test.for([
  'src/shelf.ts',
  'solutions/01-counter/counter.test.ts',
  'stryker.conf.json',
  'lessons/01-counter/lesson.yaml',
])('forgets what the solution kills when %s changes', async (file, { course }) => {
  course.write('stryker.conf.json', '{}');
  const lesson = loadLesson(course.root, '01-counter');
  const before = new MutantCache(course.root, 'now');
  const instrumented = await before.instrumented(lesson);
  before.keepKilled(lesson, instrumented.mutants.slice(0, 2));
  expect(before.killed(lesson, instrumented)).toHaveLength(2);

  course.write(file, `${course.read(file)} \n`);

  expect(new MutantCache(course.root, 'now').killed(lesson, instrumented)).toBeUndefined();
});

test.for(['', '[]', '{"content":1}', '{"content":"of another version","value":["0"]}'])(
  'does not know what the solution kills where the cache says %s',
  async (text, { course }) => {
    const lesson = loadLesson(course.root, '01-counter');
    const calibration = new MutantCache(course.root, 'now');
    const instrumented = await calibration.instrumented(lesson);
    calibration.keepKilled(lesson, instrumented.mutants);
    expect(calibration.killed(lesson, instrumented)).toEqual(instrumented.mutants);

    course.write(killed, text);

    expect(calibration.killed(lesson, instrumented)).toBeUndefined();
  },
);

/** In a new process, as it were. */
function mutantsIn({ root }: CourseCopy, versions = 'now'): ReturnType<MutantCache['instrumented']> {
  return new MutantCache(root, versions).instrumented(loadLesson(root, '01-counter'));
}
