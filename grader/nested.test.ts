import { expect } from 'vitest';
import { test } from './testing/test.ts';

const deep = '['.repeat(50_000);
const says = 'nested too deeply';

test('says of a file that is nested too deeply that it does not load', async ({ course, kata }) => {
  course.write('lessons/01-counter/counter.test.ts', deep);

  const { code, stdout, stderr } = await kata('grade', '01', '--no-mutants');

  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(`01-counter: broken counter.test.ts does not load: its`);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(says);
});

test('says so of a file that a test imports', async ({ newClassroom }) => {
  const suite = `import './helper.ts';\nimport { expect, test } from 'vitest';\ntest('a', () => { expect(1).toBe(1); });`;

  const broken = await newClassroom.grade('01', { 'my.test.ts': suite, 'helper.ts': deep });
  const after = await newClassroom.grade('01', suite.replace("import './helper.ts';\n", ''));

  expect(broken).toMatchObject({ verdict: 'broken', message: expect.stringContaining(says) });
  expect(after.verdict).not.toBe('broken');
});

test('is told once by a coach that nobody watches', async ({ course, kata }) => {
  course.write('lessons/01-counter/counter.test.ts', deep);

  const { code, stdout } = await kata('learn', '01');

  expect(code).toBe(0);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(says);
});
