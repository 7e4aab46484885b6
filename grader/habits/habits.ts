import path from 'node:path';
import type { HabitGrade } from '../judge/grade.ts';
import type { HabitId, HabitJudge, Seen } from '../judge/habit-judge.ts';
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
import type { Finding, Habit } from './habit.ts';
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
const habitsById: Record<HabitId, Habit> = {
  'isolated-units': isolatedUnits,
  'mocks-for-dependencies': mocksForDependencies,
  'edge-cases': edgeCases,
  'error-conditions': errorConditions,
  'parametrized': parametrized,
  'component-interactions': componentInteractions,
  'test-databases': testDatabases,
  'realistic-workflows': realisticWorkflows,
  'cleans-up': cleansUp,
  'meaningful-names': meaningfulNames,
  'clear-assertions': clearAssertions,
  'coverage': coverage,
  'fast': fast,
  'independent': independent,
  'arrange-act-assert': arrangeActAssert,
  'one-behaviour': oneBehaviour,
  'fixtures-for-setup': fixturesForSetup,
  'mocks-external-only': mocksExternalOnly,
  'behaviour-not-implementation': behaviourNotImplementation,
};

export const habits: Habit[] = Object.values(habitsById);

const sentences = catalogue.habit;

/** Judges every habit, or these. When one cannot be judged, the others still are. */
export function judgeHabits(seen: Seen, ids: string[] = habits.map(({ id }) => id)): HabitGrade[] {
  return habits
    .filter(({ id }) => ids.includes(id))
    .map((habit) => gradeOf(habit, findingOn(habit, seen), askedBy(habit, seen.lesson)));
}

/** What the judge is given to judge habits with. */
export const habitJudge: HabitJudge = {
  judge: judgeHabits,
  hasLate: (ids) => habits.some(({ id, isLate }) => isLate && ids.includes(id)),
};

function findingOn(habit: Habit, seen: Seen): Finding {
  const { id, habits: asked, requires } = seen.lesson;
  const isAsked = [...asked, ...requires].includes(habit.id);
  if (!isAsked && numberOf(id) < numberOf(habit.lesson)) return { silent: sentences.later(habit.lesson) };
  try {
    const finding = habit.judge(seen);
    const isOpen = habit.isOfTheWhole && seen.grade.tests.some(({ counts }) => !counts);
    return isOpen && 'broken' in finding ? { silent: sentences.notAllCount } : finding;
  } catch (error) {
    return { silent: sentences.failed((error as Error).message) };
  }
}

/** Which verdict asks for a habit. One that is only noted by reading never changes the verdict. */
function askedBy({ id, how }: Habit, { habits: asked, requires }: Seen['lesson']): HabitGrade['asked'] {
  if (how === 'noted') return undefined;
  if (requires.includes(id)) return 'passed';
  return asked.includes(id) ? 'mastered' : undefined;
}

function gradeOf({ id, how, lesson }: Habit, finding: Finding, asked: HabitGrade['asked']): HabitGrade {
  const common = { id, how, ...(asked && { asked }), why: catalogue.habits[id].why, lesson };
  if ('silent' in finding) return { ...common, kept: null, evidence: finding.silent };
  if ('kept' in finding) return { ...common, kept: true, evidence: finding.kept };
  const [{ evidence, test, file, line, survivor }, ...others] = finding.broken;
  return {
    ...common,
    kept: false,
    evidence: others.length === 0 ? evidence : `${evidence} ${sentences.elsewhere(others.length)}`,
    ...(test !== undefined && { test }),
    ...(file !== undefined && { file: path.basename(file) }),
    ...(line !== undefined && { line }),
    ...(survivor !== undefined && { survivor }),
  };
}

/** The number of a lesson: 6 of `06-fixtures`. */
function numberOf(lesson: string): number {
  return Number.parseInt(lesson, 10);
}
