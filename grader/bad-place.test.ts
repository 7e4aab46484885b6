import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, vi } from 'vitest';
import type { CourseCopy } from './testing/course-copy.ts';
import { test } from './testing/test.ts';

interface Bad {
  damage(course: CourseCopy): void;
  args: string[];
  /** All that is said on the error output: one sentence, or two, and no stack. */
  says: RegExp;
}

const lesson = 'lessons/01-counter';
const mine = `${lesson}/counter.test.ts`;
const grade = ['grade', '01', '--no-mutants'];

/** What stands around the learner's tests, and is not as it should be. */
const bad: Record<string, Bad> = {
  'a file in the place of the lessons': {
    damage: (course) => {
      course.remove('lessons');
      course.write('lessons', '');
    },
    args: ['list'],
    says: /^There is no folder lessons in /,
  },
  'no lesson at all': {
    damage: (course) => {
      course.remove('lessons');
      course.write('lessons/notes.txt', '');
    },
    args: [],
    says: /^The folder lessons is empty\. `git restore lessons` brings back/,
  },
  'a lesson without its page': {
    damage: (course) => course.remove(`${lesson}/README.md`),
    args: grade,
    says: /^Cannot read lessons\/01-counter\/README\.md: no such file or directory\. `git restore lessons\/01-counter/,
  },
  'a lesson without its manifest': {
    damage: (course) => course.remove(`${lesson}/lesson.yaml`),
    args: grade,
    says: /^lessons\/01-counter\/lesson\.yaml is missing\. `git restore lessons\/01-counter\/lesson\.yaml`/,
  },
  'no test file, and one that is nearly one': {
    damage: (course) => {
      course.remove(mine);
      course.write(`${lesson}/counter_test.ts`, '');
    },
    args: grade,
    says: /^lessons\/01-counter holds no test file\. Its name must end in \.test\.ts: rename counter_test\.ts\.$/,
  },
  'a folder with the name of a test file': {
    damage: (course) => {
      course.remove(mine);
      mkdirSync(path.join(course.root, mine));
    },
    args: grade,
    says: /^lessons\/01-counter holds no test file/,
  },
  'a test file that leads nowhere': {
    damage: (course) => symlinkSync('nowhere', path.join(course.root, lesson, 'more.test.ts')),
    args: grade,
    says: /^Cannot read more\.test\.ts: no such file or directory\.$/,
  },
  'a file in the place of the folder of tests': {
    damage: () => {},
    args: [...grade, '--tests', mine],
    says: /counter\.test\.ts is no folder\. Give the folder that holds the tests\.$/,
  },
  'the whole course in the place of the folder of tests': {
    damage: () => {},
    args: [...grade, '--tests', '.'],
    says: /^\. holds the whole course\. Give the folder that holds the tests of one lesson\.$/,
  },
  'a test file with a # in its name': {
    damage: (course) => course.write(`${lesson}/c#.test.ts`, ''),
    args: grade,
    says: /c#\.test\.ts has #, \? or \\ in its path, and Vite loads nothing from there\. Rename it/,
  },
  'a link in a circle': {
    damage: (course) => symlinkSync('circle', path.join(course.root, 'circle')),
    args: [...grade, '--tests', 'circle'],
    says: /^Cannot read circle: too many symbolic links encountered\.$/,
  },
  'a file in the place of a folder of the course': {
    damage: (course) => {
      course.remove('variants/refactorings/counter');
      course.write('variants/refactorings/counter', '');
    },
    args: grade,
    says: /^variants\/refactorings\/counter cannot be used: not a directory\. Fix that/,
  },
  'a bug that is no YAML': {
    damage: (course) => course.write('variants/bugs/counter/refuses-the-last-one.yaml', '{'),
    args: grade,
    says: /^variants\/bugs\/counter\/refuses-the-last-one\.yaml is not valid YAML: /,
  },
  'a folder for the records': {
    damage: () => {},
    args: [...grade, '--json', 'lessons'],
    says: /^Cannot write lessons: illegal operation on a directory\. Give another file, or - for the screen\.$/,
  },
  'a tsconfig.json that is cut off': {
    damage: (course) => course.write('tsconfig.json', '{ "compilerOptions": '),
    args: grade,
    says: /^tsconfig\.json is damaged: .*\. `git restore tsconfig\.json` brings back what the course has\.$/,
  },
  'a tsconfig.json that builds on one that is not there': {
    damage: (course) => course.write('tsconfig.json', '{ "extends": "./base.json" }'),
    args: grade,
    says: /^tsconfig\.json is damaged: .*base\.json.*\. `git restore tsconfig\.json`/,
  },
  'a package.json that is cut off': {
    damage: (course) => course.write('package.json', '{'),
    args: grade,
    says: /^package\.json is damaged: .*\. `git restore package\.json`/,
  },
};

test.for(Object.keys(bad))('says in a sentence what to do about %s', async (name, { course, kata }) => {
  const { damage, args, says } = bad[name];
  damage(course);

  const { code, stderr } = await kata(...args);

  expect(stderr.trim()).toMatch(says);
  expect(stderr).not.toMatch(/\n\s+at |node_modules|kata itself failed/);
  expect(code).toBe(2);
});

test.skipIf(process.platform === 'win32')(
  'waits for no pipe that has the name of a test file',
  async ({ course, kata }) => {
    course.remove(mine);
    execFileSync('mkfifo', [path.join(course.root, mine)]);

    await expect(kata(...grade)).resolves.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('holds no test file'),
    });
  },
);

test('grades as ever in a terminal of an editor', async ({ course, kata }) => {
  course.write(mine, course.read('solutions/01-counter/counter.test.ts'));
  const ofEditor = {
    VITEST_POOL_ID: '7',
    VITEST_MODE: 'WATCH',
    VITEST_MAX_WORKERS: '0',
    NODE_ENV: 'production',
  };
  for (const [name, value] of Object.entries({ ...ofEditor, NODE_OPTIONS: '--inspect=0' }))
    vi.stubEnv(name, value);

  await expect(kata(...grade)).resolves.toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/\n01-counter: passed\n/),
  });
  vi.unstubAllEnvs();
});
