import { expect, test as base } from 'vitest';
import { CourseCopy } from '../testing/course-copy.ts';
import { unitsOf } from './units.ts';

const test = base.extend('course', ({}, { onCleanup }) => {
  const course = new CourseCopy();
  onCleanup(() => course.remove());
  course.write(
    'src/till/index.ts',
    "import { Till } from './till.ts';\nimport { Drawer } from './drawer.ts';",
  );
  course.write(
    'src/till/till.ts',
    `import type { Drawer } from './drawer.ts';
import { Receipt } from './receipt.ts';
import { z } from 'zod';
export class Till {
  constructor(drawer: Drawer) {}
  open(): void {}
  private lock(): void {}
  #count(): void {}
  get total(): number { return 0; }
  static from(): Till { return new Till(); }
}
export function round(): void {}
function inner(): void {}`,
  );
  course.write('src/till/receipt.ts', 'export class Receipt { print(): void {} }');
  course.write(
    'src/till/drawer.ts',
    "import '#src/till/coins.ts';\nexport class Drawer { close(): void {} }",
  );
  course.write('src/till/coins.ts', 'export const coins = [1, 2, 5];');
  return course;
});

const subject = ['src/till/till.ts', 'src/till/receipt.ts', 'src/till/drawer.ts'];

test('has the operations that others may call', ({ course }) => {
  const [till] = unitsOf(course.root, { subject });

  expect(till.operations).toEqual(['open', 'from', 'round']);
});

test('is built on all that it imports, directly or not, also for types alone', ({ course }) => {
  const [till] = unitsOf(course.root, { subject });

  expect(till.builtOn.toSorted()).toEqual(['src/till/coins.ts', 'src/till/drawer.ts', 'src/till/receipt.ts']);
});

test('is no unit when nothing but another one imports it', ({ course }) => {
  const units = unitsOf(course.root, { subject });

  expect(units.map(({ module }) => module)).toEqual(['src/till/till.ts', 'src/till/drawer.ts']);
});

test('is no unit when a learner is to mend it', ({ course }) => {
  expect(unitsOf(course.root, { subject: ['lessons/15-rollback/order-service.ts'] })).toEqual([]);
});
