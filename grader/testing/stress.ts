import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { checkYaml } from '../course/course.ts';
import { reasons } from '../judge/grade.ts';
import { verdicts } from '../judge/verdicts.ts';
import type { Classroom } from './classroom.ts';
import { withoutTimings } from './records.ts';

const folder = path.resolve(import.meta.dirname, '../testdata/stress');
const world = path.resolve(import.meta.dirname, '../testdata/next-grade/world.test.ts');

/** What stands beside a suite of the stress corpus, in `expected.yaml`. */
const stressSchema = z.strictObject({
  about: z.string(),
  lesson: z.string().default('01'),
  verdict: z.enum(verdicts),
  /** It takes more than 5 s. */
  isSlow: z.boolean().default(false),
  /** Judged on mutants too, with these counts in the grade. */
  mutants: z.union([z.literal(true), z.record(z.string(), z.number())]).optional(),
  /** Tests that do not count, by name, with the reason. All others count, where it is given. */
  tests: z.record(z.string(), z.enum(reasons)).optional(),
  /** The outcome on bugs, by id. All others are caught, where it is given. */
  bugs: z.record(z.string(), z.string()).optional(),
});

export interface StressSuite extends z.infer<typeof stressSchema> {
  name: string;
  folder: string;
}

/** The suites that do everything which a suite should not. */
export function stressSuites(): StressSuite[] {
  return readdirSync(folder).map((name) => {
    const file = path.join(folder, name, 'expected.yaml');
    return {
      ...checkYaml(stressSchema, file, readFileSync(file, 'utf8')),
      name,
      folder: path.join(folder, name),
    };
  });
}

/** Judges a suite and says whether it comes out as expected. It is copied before: some write beside themselves. */
export async function expectVerdict(classroom: Classroom, suite: StressSuite): Promise<void> {
  const tests = classroom.submit({});
  cpSync(suite.folder, tests, { recursive: true });

  const grade = await classroom.gradeFolder(suite.lesson, tests, {
    hasNoMutants: !suite.mutants,
    isFull: true,
  });

  expect.soft(grade.verdict, grade.message).toBe(suite.verdict);
  if (suite.tests) {
    const refused = grade.tests.filter(({ counts }) => !counts).map(({ name, reason }) => [name, reason]);
    expect.soft(Object.fromEntries(refused)).toEqual(suite.tests);
  }
  if (suite.tests ?? suite.bugs) {
    const missed = grade.bugs.filter(({ outcome }) => outcome !== 'rejected');
    expect.soft(Object.fromEntries(missed.map(({ id, outcome }) => [id, outcome]))).toEqual(suite.bugs ?? {});
  }
  if (typeof suite.mutants === 'object') expect.soft(grade.mutants).toMatchObject(suite.mutants);
}

/** The grade of the course's solution beside tests that look at the world they are in; without what takes how long. */
export async function nextGrade(classroom: Classroom): Promise<object> {
  const tests = classroom.submit({ 'world.test.ts': readFileSync(world, 'utf8') });
  cpSync(path.join(classroom.grader.root, 'solutions/01-counter'), tests, { recursive: true });
  const grade = await classroom.gradeFolder('01', tests, { hasNoMutants: false, isFull: true });
  return withoutTimings(grade);
}
