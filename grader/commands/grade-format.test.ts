import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import type { Grade } from '../judge/grade.ts';
import { commandWorld, type CommandWorld } from '../testing/command-world.ts';
import { CourseCopy } from '../testing/course-copy.ts';
import { gradeCommand, type GradeFlags } from './grade.ts';

const course = new CourseCopy();
afterAll(() => course.remove());
const solution = path.join(course.root, 'solutions/02-sales');
const read = (name: string): string => course.read(name);

async function grade(
  flags: Partial<GradeFlags>,
  { lessons = ['02'], env = {} }: { lessons?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<CommandWorld & { code: number }> {
  const world = commandWorld(course.root);
  const context = { ...world, env: { KATA_TYPES: 'off', ...env }, cwd: course.root };
  const code = await gradeCommand(lessons, { mutants: true, seed: 1, ...flags }, context);
  return Object.assign(world, { code });
}

describe('kata grade --format', () => {
  test('writes a file for the other system, and the report as always', async () => {
    const out = path.join(course.root, 'results.json');
    const { code, said } = await grade({ format: 'gradescope', out, tests: solution });

    expect(code).toBe(0);
    expect(said).toContain('02-sales: mastered');
    expect(JSON.parse(read('results.json'))).toMatchObject({
      score: 100,
      extra_data: { lesson: '02-sales' },
    });
  });

  test('writes only the file to the screen, where it is asked to', async () => {
    const world = await grade({ format: 'mutation', out: '-', tests: solution });
    const schema = JSON.parse(
      readFileSync(
        new URL(import.meta.resolve('mutation-testing-report-schema/mutation-testing-report-schema.json')),
        'utf8',
      ),
    ) as object;
    const isValid = new Ajv({ strict: false, formats: { uri: true } }).compile(schema);
    const report = JSON.parse(world.said) as { files: Record<string, { mutants: { status: string }[] }> };

    expect(isValid(report)).toBe(true);
    const mutants = Object.values(report.files).flatMap((file) => file.mutants);
    expect(mutants.length).toBeGreaterThan(3);
    expect(mutants.every(({ status }) => status === 'Killed')).toBe(true);
  });

  test.for<[string, Partial<GradeFlags>, RegExp]>([
    [
      'an unknown format',
      { format: 'excel', out: 'x' },
      /^There is no format excel\. The formats are gradescope, /,
    ],
    ['no file', { format: 'junit' }, /^--format needs a file\./],
    ['no mutants', { format: 'junit', out: 'x', mutants: false }, /^A format needs the score/],
    [
      'two outputs to the screen',
      { format: 'junit', out: '-', json: '-' },
      /^--format and --json cannot both/,
    ],
    ['a file without a format', { out: 'x' }, /^--out goes with --format\./],
    ['--for-student alone', { forStudent: true }, /^--for-student goes with --json or --format\./],
  ])('refuses %s before it grades', async ([, flags, message]) => {
    await expect(grade(flags)).rejects.toThrow(message);
  });

  test('refuses several lessons', async () => {
    await expect(grade({ format: 'junit', out: 'x' }, { lessons: ['01', '02'] })).rejects.toThrow(
      /^--format takes one lesson\./,
    );
  });

  test('names what Classroom 50 has not set, before it grades', async () => {
    const env = { COMMIT_URL: 'https://example.org/c' };

    await expect(grade({ format: 'classroom50', out: '-', tests: solution }, { env })).rejects.toThrow(
      /^Classroom 50 sets CLASSROOM for its jobs/,
    );
  });
});

test('kata grade --for-student --json tells no more than the lesson reveals', async () => {
  course.edit('lessons/02-sales/lesson.yaml', 'reveal: requirement', 'reveal: count');
  const { said } = await grade({ json: '-', forStudent: true, mutants: false });
  course.edit('lessons/02-sales/lesson.yaml', 'reveal: count', 'reveal: requirement');

  const [{ bugs }] = JSON.parse(said) as Grade[];
  const missed = bugs.filter(({ caughtBy }) => caughtBy.length === 0);
  expect(missed.length).toBeGreaterThan(0);
  for (const { id, behaviour, requirement } of missed) {
    expect([id, behaviour, requirement]).toEqual([expect.stringMatching(/^bug-\d+$/), '', '']);
  }
});
