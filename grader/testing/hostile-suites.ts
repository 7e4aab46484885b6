import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Grade } from '../judge/grade.ts';
import { statuses } from '../records/submission-record.ts';
import { SuiteLimitError } from '../session/sandbox/limits.ts';
import type { Classroom } from './classroom.ts';
import type { HostileHost } from './hostile-host.ts';

const folder = path.resolve(import.meta.dirname, '../testdata/hostile');
const lesson = '01';
/** What they gain is told in the corpus' README: it must stay true. */
const knownLimits = 'known-limits';

/** What one of these suites may use, and how long its end may take. */
export const hostileLimits = { timeMs: 60_000, memoryMb: 700 };
const graceMs = 20_000;

export interface HostileSuite {
  kind: string;
  name: string;
  /** The cheat alone: what it is added to is honest. */
  text: string;
}

/** What the honest suite has earned, or a cheat beside it. */
interface Earned {
  score: number;
  bugs: number;
  mutants: number;
}

export const honestSuite = readFileSync(path.join(folder, 'honest.txt'), 'utf8');

/** Suites with one cheat each, by kind. */
export function hostileSuites(): Record<string, HostileSuite[]> {
  const kinds = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(kinds.map(({ name }) => [name, suitesOf(name)]));
}

function suitesOf(kind: string): HostileSuite[] {
  const files = globSync('*.test.ts', { cwd: path.join(folder, kind) }).toSorted();
  return files.map((file) => ({
    kind,
    name: path.basename(file, '.test.ts'),
    text: readFileSync(path.join(folder, kind, file), 'utf8'),
  }));
}

/** Grades the honest suite, with mutants, as it is without a cheat. */
export function gradeHonest(classroom: Classroom): Promise<Grade> {
  return classroom.grade(lesson, honestSuite, { hasNoMutants: false });
}

export function earnedIn({ score, scoring }: Grade): Earned {
  return { score: score ?? 0, bugs: scoring?.bugs.reached ?? 0, mutants: scoring?.mutants.reached ?? 0 };
}

/**
 * Grades a cheat beside the honest suite: it gains nothing, unless that is a known limit. It reaches nothing, ends, and
 * leaves the next suite's mark alone.
 * @returns what became of it, and how long it took
 */
export async function expectHeld(
  { kind, text }: HostileSuite,
  classroom: Classroom,
  host: HostileHost,
  honest: Earned,
): Promise<{ outcome: string; ms: number }> {
  const suite = `${honestSuite}\nconst HOST = ${JSON.stringify(host.facts)};\n\n${text}`;
  const submitted = classroom.submit(suite);
  const start = performance.now();
  const grade = await classroom
    .gradeFolder(lesson, submitted, { hasNoMutants: false, confirm: 'all' })
    .catch((error: unknown) => error as Error);
  const ms = Math.round(performance.now() - start);

  expect.soft(ms).toBeLessThan(hostileLimits.timeMs + graceMs);
  if (grade instanceof Error) {
    expect.soft(grade).toBeInstanceOf(SuiteLimitError);
    expect.soft(statuses).toContain((grade as SuiteLimitError).status);
  } else if (kind === knownLimits) expect.soft(earnedIn(grade).bugs).toBeGreaterThan(honest.bugs);
  else expectNoGain(earnedIn(grade), honest);
  expect.soft(await host.harm(grade instanceof Error ? String(grade) : JSON.stringify(grade))).toEqual([]);
  expect.soft(readdirSync(submitted)).toEqual(['my.test.ts']);
  expect.soft(readFileSync(path.join(submitted, 'my.test.ts'), 'utf8') === suite).toBe(true);
  expect.soft(earnedIn(await gradeHonest(classroom))).toEqual(honest);
  return { outcome: outcomeOf(grade), ms };
}

function expectNoGain(earned: Earned, honest: Earned): void {
  for (const what of ['score', 'bugs', 'mutants'] as const)
    expect.soft(earned[what], what).toBeLessThanOrEqual(honest[what]);
}

function outcomeOf(grade: Grade | Error): string {
  if (grade instanceof SuiteLimitError) return grade.status;
  if (grade instanceof Error) return grade.name;
  return `${grade.verdict} ${grade.score ?? '–'}`;
}
