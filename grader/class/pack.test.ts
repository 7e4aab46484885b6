import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { packCommand } from '../commands/pack.ts';
import { versions } from '../course/versions.ts';
import { commandWorld } from '../testing/command-world.ts';
import { test } from '../testing/school.ts';

test('packs what is begun, the same on every day, for kata class to take in', async ({ school, expect }) => {
  const { course } = school;
  course.write('lessons/02-sales/sales.test.ts', 'score 75');
  course.write('lessons/02-sales/helper.ts', 'export {};');
  course.write('lessons/02-sales/vitest.config.ts', 'export default {};');
  const world = { ...commandWorld(course.root), cwd: course.root };
  const [out, again] = ['class/ann.zip', 'again.zip'];

  const code = await packCommand([], { out }, world);
  await packCommand(['sales'], { out: again }, world);

  const zip = readFileSync(path.join(course.root, out));
  expect(code).toBe(0);
  expect(zip.equals(readFileSync(path.join(course.root, again)))).toBe(true);
  const entries = unzipSync(zip);
  expect(Object.keys(entries)).toEqual([
    'lessons/02-sales/helper.ts',
    'lessons/02-sales/sales.test.ts',
    'kata.json',
  ]);
  expect(JSON.parse(new TextDecoder().decode(entries['kata.json']))).toEqual({
    kata: 1,
    kit: versions().kit,
    lessons: { '02-sales': null },
  });
  const { records } = await school.run();
  expect(records).toMatchObject([{ student: 'ann', lesson: '02-sales', status: 'graded', mark: 75 }]);
});

test('flags a verdict that was another one at home', async ({ school, expect }) => {
  const { course } = school;
  course.write('lessons/01-counter/counter.test.ts', 'score 75');
  const { ProgressFile } = await import('../learner/progress.ts');
  new ProgressFile(course.root).record('01-counter', { verdict: 'mastered' });

  await packCommand(['1'], { out: 'class/ann.zip' }, { ...commandWorld(course.root), cwd: course.root });
  const { records } = await school.run();

  expect(records[0].flags).toEqual(['other-verdict-at-home']);
});

test('says what is in the way, and writes nothing', async ({ course, expect }) => {
  const world = { ...commandWorld(course.root), cwd: course.root };
  writeFileSync(path.join(course.root, 'taken'), '');

  await expect(packCommand([], { out: 'a.zip' }, world)).rejects.toThrow('No lesson is begun');
  await expect(packCommand(['77'], { out: 'a.zip' }, world)).rejects.toThrow('There is no lesson 77.');
  await expect(packCommand(['1'], { out: 'taken/a.zip' }, world)).rejects.toThrow('Cannot write taken/a.zip');
  expect(existsSync(path.join(course.root, 'a.zip'))).toBe(false);
});
