import { unsolvedTasks } from '../learner/hint-subjects.ts';
import { catalogue } from '../sentences/sentences.ts';
import { wishFor, type Errand, type Wish } from './keys.ts';
import { scrolled, wholeView, type View } from './scroll.ts';
import { hasPassed, isKnown, quiet, type CoachState } from './state.ts';

const sentences = catalogue.coach;

/** The state after a key, and what the coach is to do. */
export interface Pressed {
  state: CoachState;
  errand?: Errand;
  /** The task that a hint is wanted on; without it, on the first. */
  task?: number;
}

/**
 * Some keys must be pressed twice, and a hint may ask for the number of a task. Pure.
 * @param view what the window shows of the state now
 */
export function press(state: CoachState, key: string, view: View = wholeView): Pressed {
  const calm = quiet(state);
  const wish = wishFor(key);
  if (state.asked === 'hint') {
    const answered = answerWhichTask(calm, key, wish);
    if (answered) return answered;
  }
  switch (wish) {
    case undefined:
      return { state: { ...calm, answer: [sentences.unknownKey(key)], showsKeys: true } };
    case 'status':
      return { state: calm };
    case 'keys':
      return { state: { ...calm, showsKeys: true } };
    case 'more':
      return { state: { ...calm, isUnfolded: !state.isUnfolded } };
    case 'scroll':
      return {
        state: state.isReading ? calm : { ...state, top: scrolled(state.top, key.toLowerCase(), view) },
      };
    case 'hint': {
      const tasks = tasksToHint(calm);
      return tasks.length > 1
        ? { state: { ...calm, asked: 'hint', answer: [sentences.whichTask(tasks)] } }
        : { state: calm, errand: 'hint' };
    }
    default:
      return isAskedTwice(wish) && state.asked !== wish && !(hasPassed(state) && wish !== 'reset')
        ? { state: { ...calm, asked: wish, answer: [sentences.again[wish]] } }
        : { state: calm, errand: wish };
  }
}

type AskedTwice = keyof typeof sentences.again;

function isAskedTwice(wish: Wish): wish is AskedTwice {
  return wish in sentences.again;
}

/** The tasks of which somebody may want a hint, when that is known. */
function tasksToHint(state: CoachState): number[] {
  return isKnown(state) && state.grade && state.grade.verdict !== 'broken' ? unsolvedTasks(state.grade) : [];
}

/** @returns nothing for a key that has to do with something else */
function answerWhichTask(calm: CoachState, key: string, wish: Wish | undefined): Pressed | undefined {
  const tasks = tasksToHint(calm);
  if (wish === 'hint' || wish === 'status') return { state: calm, errand: 'hint', task: tasks.at(0) };
  if (!/^\d$/.test(key)) return undefined;
  const task = tasks.find((one) => String(one) === key);
  if (task !== undefined) return { state: calm, errand: 'hint', task };
  return tasks.length > 1
    ? { state: { ...calm, asked: 'hint', answer: [sentences.taskIsDone(key, tasks)] } }
    : { state: calm, errand: 'hint' };
}
