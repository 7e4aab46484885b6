import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Files } from '../learner/files.ts';
import type { OpenedFacts, OpenLesson } from '../learner/open-lesson.ts';

const sentences = catalogue.coach;

/** How far the newest save has been judged: on correct code, on bugs, on mutants. */
export type Stage = 'starting' | 'running' | 'correct' | 'bugs' | 'done';

export interface ShownHint {
  /** `bug ID` or `task 2`: see `Hint`. */
  about: string;
  text: string;
}

export interface CoachState {
  lesson: OpenLesson;
  files: Files;
  /** Counts what was asked to be judged. What is told of an older one is not heard. */
  run: number;
  stage: Stage;
  grade?: Grade;
  /** The bugs that were caught before this save, and those that this save caught first; by id. */
  caughtBefore: string[];
  fresh: string[];
  /** Why there is nothing to judge. */
  problem?: string;
  /** What TypeScript minds, in lines. */
  types: string[];
  hint?: ShownHint;
  /** What the last key brought. */
  answer: string[];
  showsKeys: boolean;
  /** Something long was just written above: the rest keeps short, or it would push that out of the window. */
  isReading: boolean;
  /** The wish that waits for its key to be pressed again. */
  asked?: Wish;
  /** How many mutants that are still alive are shown. */
  survivors: number;
}

/** What a key asks the coach to do. */
export type Wish =
  | 'next'
  | 'previous'
  | 'hint'
  | 'list'
  | 'solution'
  | 'diff'
  | 'reset'
  | 'edit'
  | 'task'
  | 'quit';

export type CoachEvent =
  | { type: 'loaded'; facts: OpenedFacts }
  | { type: 'saved'; files: Files; run: number }
  | { type: 'told'; run: number; stage: 'correct' | 'bugs' | 'done'; grade: Grade }
  | { type: 'stopped'; run: number; problem: string }
  | { type: 'typed'; run: number; lines: string[] }
  | { type: 'hinted'; hint: ShownHint }
  | { type: 'answered'; answer: string[] }
  | { type: 'read' };

const fewSurvivors = 3;
const moreSurvivors = 5;

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
    survivors: fewSurvivors,
  };
}

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
        problem: undefined,
        types: [],
        caughtBefore: caughtIn(state) ?? state.caughtBefore,
        survivors: fewSurvivors,
      };
    case 'told': {
      if (event.run !== state.run) return state;
      const told = { ...state, stage: event.stage, grade: event.grade, problem: undefined };
      const fresh = (caughtIn(told) ?? []).filter((id) => !state.caughtBefore.includes(id));
      const isHelpful = state.hint && isUnsolved(state.hint.about, event.grade);
      return { ...told, fresh, hint: isHelpful ? state.hint : undefined };
    }
    case 'stopped':
      if (event.run !== state.run) return state;
      return { ...state, stage: 'done', grade: undefined, problem: event.problem };
    case 'typed':
      return event.run === state.run ? { ...state, types: event.lines } : state;
    case 'hinted':
      return { ...quiet(state), hint: event.hint };
    case 'answered':
      return { ...quiet(state), isReading: state.isReading, answer: event.answer };
    case 'read':
      return { ...quiet(state), isReading: true };
  }
}

const wishes: Record<string, Wish> = {
  n: 'next',
  p: 'previous',
  h: 'hint',
  l: 'list',
  s: 'solution',
  d: 'diff',
  r: 'reset',
  e: 'edit',
  t: 'task',
  q: 'quit',
};

/** The state after a key, and what the coach is to do. Some keys are asked for twice. Pure. */
export function press(state: CoachState, key: string): { state: CoachState; wish?: Wish } {
  const calm = quiet(state);
  const name = key.toLowerCase();
  const wish = wishes[name];

  if (name === 'return' || name === 'enter' || name === 'space') return { state: calm };
  if (name === '?') return { state: { ...calm, showsKeys: true } };
  if (name === 'm') return { state: more(calm) };
  if (wish === undefined) {
    return { state: { ...calm, answer: [sentences.unknownKey(key)], showsKeys: true } };
  }
  if (isAskedTwice(wish) && state.asked !== wish && !(isPassed(state) && wish !== 'reset')) {
    return { state: { ...calm, asked: wish, answer: [sentences.again[wish]] } };
  }
  return { state: calm, wish };
}

/** Whether the newest save has run on the bugs, or there is nothing to run. */
export function isKnown({ stage }: CoachState): boolean {
  return stage === 'bugs' || stage === 'done';
}

/** Whether the newest save catches every bug of the lesson. */
export function isPassed(state: CoachState): boolean {
  const { grade } = state;
  return isKnown(state) && (grade?.verdict === 'passed' || grade?.verdict === 'mastered');
}

function isUnsolved(about: string, { bugs, tasks }: Grade): boolean {
  return (
    bugs.some(({ id, caughtBy }) => caughtBy.length === 0 && about === `bug ${id}`) ||
    tasks.some((task) => (task.open || task.caught < task.bugs) && about === `task ${task.task}`)
  );
}

type AskedTwice = keyof typeof sentences.again;

function isAskedTwice(wish: Wish): wish is AskedTwice {
  return wish in sentences.again;
}

function more(state: CoachState): CoachState {
  const alive = isPassed(state) ? (state.grade?.mutants?.survivors.length ?? 0) : 0;
  if (state.survivors >= alive) return { ...state, answer: [sentences.noMore] };
  return { ...state, survivors: state.survivors + moreSurvivors };
}

/** Without what the last key brought. */
function quiet(state: CoachState): CoachState {
  return { ...state, answer: [], showsKeys: false, isReading: false, asked: undefined };
}

/** The bugs that are caught, where the bugs have been looked at. */
function caughtIn(state: CoachState): string[] | undefined {
  if (!isKnown(state)) return undefined;
  return state.grade?.bugs.filter(({ caughtBy }) => caughtBy.length > 0).map(({ id }) => id);
}
