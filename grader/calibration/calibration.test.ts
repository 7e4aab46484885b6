import { expect, vi } from 'vitest';
import type { RunResult } from '../session/protocol/result.ts';
import { imports } from '../testing/suites.ts';
import { test } from '../testing/test.ts';

/** Never ends where a delivery changes nothing. */
const waits = `${imports}
test('waits for the delivery', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  while ((await shelf.count()) === 3) await new Promise((resolve) => setTimeout(resolve));
  expect(await shelf.count()).toBe(5);
});`;

test('asks a mutant again that may be killed with more time, and none of which the course says why it cannot', async ({
  newClassroom: { grader },
  course,
}) => {
  course.write('solutions/01-counter/counter.test.ts', waits);
  const lesson = grader.load('01-counter');
  const walk = vi.spyOn(await grader.session(), 'walk');
  const askedAgain = (): number => walk.mock.calls.filter(([{ isAlone }]) => isAlone).length;

  const seen = await grader.calibration.survey(lesson);
  const [hung, ...others] = seen.filter(({ result }) => isHung(result));
  const before = askedAgain();
  const { file, inside, mutator, original, replacement } = hung.mutant;
  const listed = { file, inside, mutator, original, replacement, reason: 'It never ends.' };
  course.write('variants/mutants.yaml', JSON.stringify([listed]));
  const again = await grader.calibration.survey(lesson);

  expect(before).toBe(1);
  expect(others).toEqual([]);
  expect(askedAgain()).toBe(before);
  expect(isHung(again.find(({ mutant }) => mutant.id === hung.mutant.id)?.result)).toBe(true);
});

function isHung(result: RunResult | undefined): boolean {
  return result?.tests.some(({ timedOut }) => timedOut) === true;
}
