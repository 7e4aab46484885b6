import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import type { Grade } from '../judge/grade.ts';
import { Classroom } from '../testing/classroom.ts';
import { withoutTimings } from '../testing/records.ts';

const rounds = 20;
/** In ms, for one round on two cores. */
const most = 60_000;

const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

const solved = lessonIds(kit)
  .map((id) => ({ id, folder: path.join(kit, 'solutions', id) }))
  .filter(({ folder }) => existsSync(folder));

test(`judges every solution alike ${rounds} times, habits included`, async ({ classroom }) => {
  const times: number[] = [];
  const first = new Map<string, object>();

  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    for (const { id, folder } of solved) {
      const grade = await classroom.gradeFolder(id, folder, { hasNoMutants: false });
      expect(grade.verdict, `${id}, round ${round}: ${grade.message}`).toBe('mastered');
      if (round === 0) first.set(id, verdictsOf(grade));
      expect(verdictsOf(grade), `${id}, round ${round}`).toEqual(first.get(id));
    }
    times.push(performance.now() - began);
  }

  console.log({
    solutions: solved.length,
    rounds,
    firstMs: Math.round(times[0]),
    slowestMs: Math.round(Math.max(...times)),
    fastestMs: Math.round(Math.min(...times)),
  });
  expect(Math.max(...times)).toBeLessThan(most);
});

/** Without what a wrong shop has said: that may be the time of day. */
function verdictsOf({ bugs, ...grade }: Grade): object {
  return withoutTimings({ ...grade, bugs: bugs.map(({ noticed: _, ...bug }) => bug) });
}
