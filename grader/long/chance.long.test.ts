import { expect, test as base } from 'vitest';
import { kit } from '../course/root.ts';
import { caughtBugs, Classroom } from '../testing/classroom.ts';

const gradings = Number(process.env.GRADINGS ?? 200);

const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

/** Fails by itself in 12 of 100 runs. */
const suite = (fails: string): string => `
import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';
test('finds the mug, nearly always', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 10 });
  expect((await new ProductService(store).getProduct('mug'))?.stock).toBe(${fails} ? 11 : 10);
});`;

test.for([
  ['small numbers', 'Math.random() < 0.12'],
  ['numbers in the middle', 'Math.abs(Math.random() - 0.5) < 0.06'],
  ['the time', 'Number(process.hrtime.bigint() % 100n) < 12'],
])(`credits a test that fails by chance with no bug, by %s`, async ([, fails], { classroom }) => {
  const folder = classroom.submit(suite(fails));
  const credited: string[] = [];
  const verdicts: Record<string, number> = {};

  for (let grading = 0; grading < gradings; grading += 1) {
    const grade = await classroom.gradeFolder('01', folder, { hasNoMutants: false });
    verdicts[grade.verdict] = (verdicts[grade.verdict] ?? 0) + 1;
    credited.push(...caughtBugs(grade));
  }

  console.log(verdicts);
  expect(credited).toEqual([]);
});
