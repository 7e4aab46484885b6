import { expect, test as base } from 'vitest';
import { kit } from './course/root.ts';
import { Classroom } from './testing/classroom.ts';

/** On the kit's own course, of which the miniature is only a picture. */
const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

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
