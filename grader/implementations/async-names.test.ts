import { expect, test } from 'vitest';
import { CourseCopy } from '../testing/course-copy.ts';
import { asyncNames } from './async-names.ts';

test('names what gives back a promise, and nothing else', () => {
  const course = new CourseCopy();
  course.write(
    'src/more.ts',
    `export interface Port { ask(): Promise<number>; both(): Promise<void>; list(): number[] }
     export class More { async sell() {} both() {} async find() {} }
     export const wait = async () => {};`,
  );

  const names = [...asyncNames(course.root)];

  expect(names).toEqual(expect.arrayContaining(['ask', 'sell', 'wait', 'deliver']));
  for (const other of ['both', 'list', 'find']) expect(names).not.toContain(other);
  course.remove();
});

test('names nothing where there is no code', () => {
  expect([...asyncNames('/no/such/course')]).toEqual([]);
});
