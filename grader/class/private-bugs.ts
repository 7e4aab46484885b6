import { existsSync } from 'node:fs';
import path from 'node:path';
import { readSource, type Bug, type Lesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { readPrivateBugs } from '../course/private-bugs.ts';
import { Grader } from '../grader.ts';
import { applyEdits } from '../implementations/implementations.ts';
import { catalogue } from '../sentences/sentences.ts';
import { levelNamed } from '../session/sandbox/level.ts';
import { parseModule } from '../syntax/parse.ts';
import { UsageError } from '../usage-error.ts';
import { confirming, gradePrivately, isCaught } from './grade-privately.ts';
import type { Grading } from './plan.ts';

const { packs, correctFile } = catalogue.classes;

/** The bugs of a teacher's pack that count in a lesson, by the lesson's id. */
export type PrivateBugs = Map<string, Bug[]>;

/** @throws UsageError when a bug of the pack is invalid, or its edits do not fit */
export function loadPrivateBugs(root: string, pack: string): Bug[] {
  const bugs = readPrivateBugs(root, pack);
  for (const bug of bugs) {
    const { problem } = parseModule(bug.module, edited(root, bug));
    if (problem)
      throw new UsageError(packs.doesNotParse(bug.file, bug.module, problem.line, problem.message));
  }
  return bugs;
}

function edited(root: string, bug: Bug): string {
  const source = readSource(root, bug.module);
  try {
    return applyEdits(bug, source);
  } catch (error) {
    throw new UsageError(`${(error as Error).message} ${correctFile}`);
  }
}

/**
 * Says in which lessons each bug counts: those whose solution catches it, since a good suite there can do so, too.
 * @param lessons of the class
 * @throws UsageError when the solution of no lesson of the course catches one
 */
export async function placePrivateBugs(
  root: string,
  bugs: Bug[],
  lessons: string[],
  grading: Grading,
  signal: AbortSignal,
): Promise<PrivateBugs> {
  const grader = new Grader(root, { sandbox: levelNamed(grading.sandbox) });
  const placed: PrivateBugs = new Map();
  let left = bugs;
  try {
    for (const id of new Set([...lessons, ...lessonIds(root)])) {
      if (signal.aborted) return placed;
      const isOfClass = lessons.includes(id);
      const caught = await caughtBySolution(grader, id, isOfClass ? bugs : left, grading);
      if (isOfClass && caught.length > 0) placed.set(id, caught);
      left = left.filter((bug) => !caught.includes(bug));
    }
  } finally {
    await grader.close();
  }
  if (left.length > 0) throw new UsageError(packs.notCaught(left[0].file));
  return placed;
}

async function caughtBySolution(grader: Grader, id: string, bugs: Bug[], grading: Grading): Promise<Bug[]> {
  const tests = path.join(grader.root, 'solutions', id);
  if (!existsSync(tests)) return [];
  const lesson = grader.load(id);
  const own = bugs.filter((bug) => mayCount(bug, lesson));
  if (own.length === 0) return [];
  const grade = await gradePrivately(grader, lesson, own, { tests, ...confirming(grading) });
  const caught = new Set(grade.bugs.filter(isCaught).map((bug) => bug.id));
  return own.filter((bug) => caught.has(bug.id));
}

/** Where learners write the bugs, the lesson is about these. */
function mayCount({ module }: Bug, { kind, subject }: Lesson): boolean {
  return kind !== 'attack' && subject.includes(module);
}
