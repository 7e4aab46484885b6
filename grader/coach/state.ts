import type { Grade } from '../judge/grade.ts';
import { isPassed } from '../judge/verdicts.ts';
import type { Errand } from './keys.ts';
import { unsolvedTasks } from '../learner/hint-subjects.ts';
import type { Files } from '../learner/lesson-files.ts';
import type { OpenLesson } from '../learner/open-lesson.ts';

/** How far the newest save has been judged: on correct code, on bugs, on mutants. */
export type Stage = 'starting' | 'running' | 'correct' | 'bugs' | 'done';

export interface ShownHint {
  /** What it is on: `aboutBug`, `aboutTask`, `aboutSurvivor` or `aboutHabit`. */
  about: string;
  text: string;
}

export interface CoachState {
  lesson: OpenLesson;
  files: Files;
  /** The number of the newest save. Events of an older one are ignored. */
  run: number;
  stage: Stage;
  grade?: Grade;
  /** The same with every test that notices a bug: for the board, and only if the learner waits. */
  full?: Grade;
  /** The bugs that were caught before this save, and those that this save caught first; by id. */
  caughtBefore: string[];
  fresh: string[];
  /** Why there is nothing to judge. */
  problem?: string;
  /** What TypeScript reports, in lines. */
  types: string[];
  hint?: ShownHint;
  /** The save after which the hint was given: until the next one it comes first. */
  hintedAt?: number;
  /** What the last key answered. */
  answer: string[];
  showsKeys: boolean;
  /** Something long was just printed above. A short screen keeps it in the window. */
  isReading: boolean;
  /** The errand that waits for its key to be pressed again; a hint waits for the number of a task, too. */
  asked?: Errand;
  /** Everything is shown: what the tests noticed, and every mutant that is still alive. */
  isUnfolded: boolean;
  /** The first line of the body that a small window shows; from 0. */
  top: number;
}

export function opened(lesson: OpenLesson, files: Files): CoachState {
  return {
    lesson,
    files,
    run: 0,
    stage: 'starting',
    caughtBefore: [],
    fresh: [],
    types: [],
    answer: [],
    showsKeys: false,
    isReading: true,
    isUnfolded: false,
    top: 0,
  };
}

/** Whether the newest save has run on the bugs, or there is nothing to run. */
export function isKnown({ stage }: CoachState): boolean {
  return stage === 'bugs' || stage === 'done';
}

/** Whether the next hint is known: what mastered asks for is judged last, and matters when nothing is missed. */
export function knowsHint(state: CoachState): boolean {
  return (
    state.stage === 'done' ||
    (isKnown(state) && state.grade !== undefined && unsolvedTasks(state.grade).length > 0)
  );
}

/** Whether the newest save catches every bug of the lesson. */
export function hasPassed(state: CoachState): boolean {
  return isKnown(state) && isPassed(state.grade?.verdict);
}

/** The state without the answer to the last key. */
export function quiet(state: CoachState): CoachState {
  return { ...state, answer: [], showsKeys: false, isReading: false, asked: undefined, top: 0 };
}
