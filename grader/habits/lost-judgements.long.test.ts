import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { kit } from '../course/root.ts';
import type { Grade } from '../judge/grade.ts';
import { Classroom } from '../testing/classroom.ts';

const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

const solution = readFileSync(path.join(kit, 'solutions', '11-time', 'time.test.ts'), 'utf8');

/** What a test may do so that one habit cannot be judged. */
const spoilers = {
  'cleans-up': {
    'says that there is no current folder': "process.cwd = () => { throw new Error('There is none'); };",
  },
  'mocks-for-dependencies': {
    'kills its process twenty years later':
      "if (new Date().getFullYear() > 2040) process.kill(process.pid, 'SIGKILL');",
    'never ends twenty years later': 'while (new Date().getFullYear() > 2040);',
  },
};

test.for(
  Object.entries(spoilers).flatMap(([id, ways]) =>
    Object.entries(ways).map(([name, code]) => ({ id, name, code })),
  ),
)('$id alone is lost, with a sentence, where a test $name', async ({ id, code }, { classroom }) => {
  const suite = `${solution}
test('plays a trick', async ({ tokens }) => {
  ${code}
  expect(await tokens.validateToken('invented')).toBeUndefined();
});`;

  const grade = await classroom.grade('11', suite, { hasNoMutants: false });

  expect(grade).toMatchObject({ verdict: 'mastered', score: 100 });
  expect(lostIn(grade)).toEqual([id]);
});

test('judges the next suite as if nothing had been', async ({ classroom }) => {
  const grade = await classroom.grade('11', solution, { hasNoMutants: false });

  expect(lostIn(grade)).toEqual([]);
  expect(grade.habits!.filter(({ kept }) => kept === false)).toEqual([]);
});

function lostIn({ habits }: Grade): string[] {
  return habits!.filter(({ evidence }) => evidence.startsWith('Could not be judged')).map(({ id }) => id);
}
