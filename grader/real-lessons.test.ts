import { expect, test as base } from 'vitest';
import path from 'node:path';
import { kit } from './course/root.ts';
import { Classroom, refusedCorrect } from './testing/classroom.ts';

/** On the kit's own course, of which the miniature is only a picture. */
const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

/** Starters are left to `kata verify`: a learner's clone holds the learner's own tests in their place. */
const lessons = ['01-first-test', '24-capstone-orders', '25-capstone-auth'];

test.for(lessons)(
  'passes the solution of %s, which accepts all that is correct',
  async (lesson, { classroom }) => {
    const grade = await classroom.gradeFolder(lesson, path.join(kit, 'solutions', lesson));

    expect(grade.verdict).toBe('passed');
    expect(grade.bugs.filter(({ outcome }) => outcome !== 'rejected')).toEqual([]);
    expect(refusedCorrect(grade)).toEqual([]);
    expect(grade.correct.filter(({ kind }) => kind === 'refactoring').length).toBeGreaterThanOrEqual(2);
  },
);

test('lets the capstone on orders be no shortcut: a suite that counts saves is over-specified', async ({
  classroom,
}) => {
  const grade = await classroom.grade(
    '24',
    `import { expect, vi } from 'vitest';
    import { test } from '#fixtures/test.ts';
    test('saves once', async ({ shop }) => {
      await shop.store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
      const order = await shop.orders.createOrder('ada', [{ productId: 'mug', quantity: 1 }]);
      const save = vi.spyOn(shop.store, 'saveOrder');
      const get = vi.spyOn(shop.store, 'getProduct');
      await shop.orders.processOrder(order.id);
      expect([save.mock.calls.length, get.mock.calls.length]).toEqual([0, 0]);
    });`,
  );

  expect(grade.verdict).toBe('invalid');
  expect(grade.tests[0].reason).toBe('over-specified');
  expect(grade.tests[0].message).toMatch(/another correct one, which [a-z, ]+: /);
});
