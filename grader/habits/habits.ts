import path from 'node:path';
import type { HabitGrade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { arrangeActAssert } from './arrange-act-assert.ts';
import { behaviourNotImplementation } from './behaviour-not-implementation.ts';
import { cleansUp } from './cleans-up.ts';
import { clearAssertions } from './clear-assertions.ts';
import { componentInteractions } from './component-interactions.ts';
import { coverage } from './coverage.ts';
import { edgeCases } from './edge-cases.ts';
import { errorConditions } from './error-conditions.ts';
import { fast } from './fast.ts';
import { fixturesForSetup } from './fixtures-for-setup.ts';
import type { Finding, Habit, Seen } from './habit.ts';
import { independent } from './independent.ts';
import { isolatedUnits } from './isolated-units.ts';
import { meaningfulNames } from './meaningful-names.ts';
import { mocksExternalOnly } from './mocks-external-only.ts';
import { mocksForDependencies } from './mocks-for-dependencies.ts';
import { oneBehaviour } from './one-behaviour.ts';
import { parametrized } from './parametrized.ts';
import { realisticWorkflows } from './realistic-workflows.ts';
import { testDatabases } from './test-databases.ts';

/** In the order of the seed's checklist. */
export const habits: Habit[] = [
  isolatedUnits,
  mocksForDependencies,
  edgeCases,
  errorConditions,
  parametrized,
  componentInteractions,
  testDatabases,
  realisticWorkflows,
  cleansUp,
  meaningfulNames,
  clearAssertions,
  coverage,
  fast,
  independent,
  arrangeActAssert,
  oneBehaviour,
  fixturesForSetup,
  mocksExternalOnly,
  behaviourNotImplementation,
];

export { titleOf } from './title.ts';

const sentences = catalogue.habit;

/** Judges every habit, or these. One that cannot be judged loses its own judgement, and nothing else. */
export function judgeHabits(seen: Seen, ids: string[] = habits.map(({ id }) => id)): HabitGrade[] {
  return habits.filter(({ id }) => ids.includes(id)).map((habit) => gradeOf(habit, findingOn(habit, seen)));
}

/** Whether one of these habits shows only in runs after the verdict on bugs and mutants. */
export function hasLate(ids: string[]): boolean {
  return habits.some(({ id, isLate }) => isLate && ids.includes(id));
}

function findingOn(habit: Habit, seen: Seen): Finding {
  const { id, habits: own = [], requires = [] } = seen.lesson;
  const isAsked = own.includes(habit.id) || requires.includes(habit.id);
  if (!isAsked && numberOf(id) < numberOf(habit.lesson)) return { silent: sentences.later(habit.lesson) };
  try {
    const finding = habit.judge(seen);
    const isOpen = habit.isOfTheWhole && seen.grade.tests.some(({ counts }) => !counts);
    return isOpen && 'broken' in finding ? { silent: sentences.notAllCount } : finding;
  } catch (error) {
    return { silent: sentences.failed((error as Error).message) };
  }
}

function gradeOf({ id, how, lesson }: Habit, finding: Finding): HabitGrade {
  const common = { id, how, why: catalogue.habits[id].why, lesson };
  if ('silent' in finding) return { ...common, kept: null, evidence: finding.silent };
  if ('kept' in finding) return { ...common, kept: true, evidence: finding.kept };
  const [{ evidence, test, file, line }, ...others] = finding.broken;
  return {
    ...common,
    kept: false,
    evidence: others.length === 0 ? evidence : `${evidence} ${sentences.elsewhere(others.length)}`,
    ...(test !== undefined && { test }),
    ...(file !== undefined && { file: path.basename(file) }),
    ...(line !== undefined && { line }),
  };
}

/** Of `06-fixtures`: 6. */
function numberOf(lesson: string): number {
  return Number.parseInt(lesson, 10);
}
