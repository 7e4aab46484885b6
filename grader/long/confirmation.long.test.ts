import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { Classroom } from '../testing/classroom.ts';

const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

const solved = lessonIds(kit)
  .map((id) => ({ id, folder: path.join(kit, 'solutions', id) }))
  .filter(({ folder }) => existsSync(folder));

test('every catch and kill of every solution is noticed again in a sealed process', async ({ classroom }) => {
  const rows: object[] = [];

  for (const { id, folder } of solved) {
    await classroom.gradeFolder(id, folder, { hasNoMutants: false });
    const [began, cpu] = [performance.now(), childCpuMs()];
    const grade = await classroom.gradeFolder(id, folder, { hasNoMutants: false, confirm: 'all' });
    const { asked, confirmed, ...rest } = grade.trust!.confirmation!;
    const [ms, cpuMs] = [performance.now() - began, childCpuMs() - cpu].map(Math.round);
    rows.push({ lesson: id, asked, confirmed, ms, cpuMs });
    expect({ id, confirmed, ...rest, verdict: grade.verdict }).toEqual({
      id,
      confirmed: asked,
      refuted: [],
      verdict: 'mastered',
    });
  }

  console.table(rows);
});

/** What ended child processes have cost, in ms; 0 where the system does not say. */
function childCpuMs(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const facts = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  // The clock of /proc ticks 100 times a second.
  return (Number(facts[13]) + Number(facts[14])) * 10;
}
