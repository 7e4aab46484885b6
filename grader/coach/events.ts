import type { Grade } from '../judge/grade.ts';
import type { Files } from '../learner/lesson-files.ts';
import {
  aboutAsked,
  aboutBug,
  aboutTask,
  askedForMastery,
  isAboutMastery,
} from '../learner/hint-subjects.ts';
import type { OpenedFacts } from '../learner/open-lesson.ts';
import { isKnown, quiet, type CoachState, type ShownHint } from './state.ts';

/** What happens while a lesson is open. */
export type CoachEvent =
  | { type: 'loaded'; facts: OpenedFacts }
  | { type: 'saved'; files: Files; run: number }
  | { type: 'graded'; run: number; stage: 'correct' | 'bugs' | 'done'; grade: Grade }
  /** Every test was asked about every bug. */
  | { type: 'asked'; run: number; grade: Grade }
  | { type: 'stopped'; run: number; problem: string }
  | { type: 'typed'; run: number; lines: string[] }
  | { type: 'hinted'; hint: ShownHint }
  | { type: 'answered'; answer: string[] }
  | { type: 'read' };

/** The state after an event. Pure. */
export function reduce(state: CoachState, event: CoachEvent): CoachState {
  switch (event.type) {
    case 'loaded':
      return { ...state, lesson: { ...state.lesson, ...event.facts } };
    case 'saved':
      return {
        ...quiet(state),
        files: event.files,
        run: event.run,
        stage: 'running',
        grade: undefined,
        full: undefined,
        problem: undefined,
        types: [],
        caughtBefore: caughtIn(state) ?? state.caughtBefore,
        isUnfolded: false,
      };
    case 'graded': {
      if (event.run !== state.run) return state;
      const graded = { ...state, stage: event.stage, grade: event.grade, problem: undefined };
      const fresh = (caughtIn(graded) ?? []).filter((id) => !state.caughtBefore.includes(id));
      const isHelpful = state.hint && isUnsolved(state.hint.about, event);
      return { ...graded, fresh, hint: isHelpful ? state.hint : undefined };
    }
    case 'asked':
      return event.run === state.run ? { ...state, full: event.grade } : state;
    case 'stopped':
      if (event.run !== state.run) return state;
      return { ...state, stage: 'done', grade: undefined, problem: event.problem };
    case 'typed':
      return event.run === state.run ? { ...state, types: event.lines } : state;
    case 'hinted':
      return { ...quiet(state), hint: event.hint, hintedAt: state.run };
    case 'answered':
      return { ...quiet(state), isReading: state.isReading, answer: event.answer };
    case 'read':
      return { ...quiet(state), isReading: true };
  }
}

function isUnsolved(about: string, { stage, grade }: Extract<CoachEvent, { type: 'graded' }>): boolean {
  const { bugs, tasks } = grade;
  return (
    (stage !== 'done' && isAboutMastery(about)) ||
    bugs.some(({ id, caughtBy }) => caughtBy.length === 0 && about === aboutBug(id)) ||
    tasks.some((task) => (task.open || task.caught < task.bugs) && about === aboutTask(task.task)) ||
    askedForMastery(grade).some((asked) => aboutAsked(asked) === about)
  );
}

/** The bugs that are caught, where the bugs have been looked at. */
function caughtIn(state: CoachState): string[] | undefined {
  if (!isKnown(state)) return undefined;
  return state.grade?.bugs.filter(({ caughtBy }) => caughtBy.length > 0).map(({ id }) => id);
}
