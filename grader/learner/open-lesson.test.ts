import { expect } from 'vitest';
import { test as base } from '../testing/test.ts';
import { factsOf } from './open-lesson.ts';

const test = base.extend('courseWith', ({ course }) => (...paths: ('core' | 'more')[]) => {
  for (const [index, path] of paths.entries()) {
    const id = `0${index + 3}-extra`;
    const page = course.read('lessons/02-sales/README.md');
    course.write(
      `lessons/${id}/README.md`,
      page.replace('id: "02-sales"', `id: "${id}"`).replace('order: 2', `order: ${index + 3}`),
    );
    const manifest = course.read('lessons/02-sales/lesson.yaml');
    course.write(`lessons/${id}/lesson.yaml`, manifest.replace(/path: \w+/, `path: ${path}`));
  }
  return course.root;
});

test('skips lessons by interest on the core path', async ({ courseWith }) => {
  const root = courseWith('more', 'more', 'core', 'core');

  expect((await factsOf(root, '02-sales')).nextCore).toBe('05-extra');
});

test('skips nothing where the next lesson is of the core path, or none follows', async ({ courseWith }) => {
  const root = courseWith('core', 'more');

  expect((await factsOf(root, '02-sales')).nextCore).toBeUndefined();
  expect((await factsOf(root, '03-extra')).nextCore).toBeUndefined();
});

test('skips no lesson that cannot be read', async ({ course, courseWith }) => {
  const root = courseWith('more', 'more', 'core');
  course.write('lessons/04-extra/lesson.yaml', 'path: [');

  expect((await factsOf(root, '02-sales')).nextCore).toBe('04-extra');
});
