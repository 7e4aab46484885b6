import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { Grader } from './grader.ts';
import { goodTests, imports } from './testing/suites.ts';
import { test as base } from './testing/test.ts';
import { Classroom } from './testing/classroom.ts';

const hasBubblewrap = spawnSync('bwrap', ['--version']).status === 0;

const test = base.extend('handedIn', ({ course }, { onCleanup }) => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-handed-in-')));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(path.join(course.root, 'solutions/01-counter'), folder, { recursive: true });
  return folder;
});

test('files of somebody else are graded without protection where nothing is asked, and one line says so', async ({
  kata,
  handedIn,
}) => {
  const { code, stdout, stderr } = await kata(
    'grade',
    '01',
    '--tests',
    handedIn,
    '--json',
    '-',
    '--no-mutants',
  );

  expect(code).toBe(0);
  expect(stderr).toMatch(/^These files are not the course's, and they run without protection\..+\n$/);
  expect(JSON.parse(stdout)[0]).not.toHaveProperty('trust');
});

test.runIf(hasBubblewrap)(
  'a held suite has the same grade, and the record says what held it',
  async ({ kata, handedIn }) => {
    const { code, stdout, stderr } = await kata(
      'grade',
      '01',
      '--tests',
      handedIn,
      '--json',
      '-',
      '--sandbox',
      'auto',
    );

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject([
      { verdict: 'mastered', score: 100, trust: { sandbox: 'bubblewrap', confirmation: null, flags: [] } },
    ]);
  },
);

test.for([
  ['docker', /^There is no sandbox docker\. It is one of auto, bubblewrap, container, permission, none\./],
  ['container', /Run the whole of it in one, with your paths: (docker|podman) run .* --sandbox permission/],
] as const)('--sandbox %s is refused in one sentence', async ([level, said], { kata, handedIn }) => {
  const { code, stdout, stderr } = await kata('grade', '01', '--tests', handedIn, '--sandbox', level);

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(said);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test.runIf(hasBubblewrap)(
  'a suite that needs too much has no grade, and the next one does',
  async ({ course, onTestFinished }) => {
    const classroom = new Classroom(course.root, { sandbox: 'bubblewrap', limits: { memoryMb: 450 } });
    onTestFinished(() => classroom.close());
    const greedy = `${imports} ${goodTests}
    test('keeps', async () => {
      const kept = [];
      for (;;) { kept.push(Buffer.alloc(2 ** 25, 1)); await new Promise(setImmediate); }
    }, 60_000);`;

    const refused = classroom.grade('01', greedy);
    await expect(refused).rejects.toMatchObject({
      name: 'SuiteLimitError',
      limit: 'memory',
      status: 'memory-limit',
    });
    const next = await classroom.grade('01', `${imports} ${goodTests}`);

    expect(next).toMatchObject({ verdict: 'passed', trust: { sandbox: 'bubblewrap' } });
  },
  // On a busy machine memory is given slowly.
  180_000,
);

test.runIf(hasBubblewrap)(
  'a grade that takes too long ends',
  async ({ course, handedIn, onTestFinished }) => {
    const grader = new Grader(course.root, { sandbox: 'bubblewrap', limits: { timeMs: 50 } });
    onTestFinished(() => grader.close());

    const graded = grader.grade(grader.load('01-counter'), { tests: handedIn });

    await expect(graded).rejects.toMatchObject({ limit: 'time', status: 'time-limit' });
  },
);
