import { catalogue } from '../sentences/sentences.ts';
import { wishFor, type Errand, type Wish } from './keys.ts';
import { hasPassed, quiet, type CoachState } from './state.ts';

const sentences = catalogue.coach;

/** How many more mutants that are still alive are shown for m. */
const moreSurvivors = 5;

/** The state after a key, and what the coach is to do. Some keys must be pressed twice. Pure. */
export function press(state: CoachState, key: string): { state: CoachState; errand?: Errand } {
  const calm = quiet(state);
  const wish = wishFor(key);
  switch (wish) {
    case undefined:
      return { state: { ...calm, answer: [sentences.unknownKey(key)], showsKeys: true } };
    case 'status':
      return { state: calm };
    case 'keys':
      return { state: { ...calm, showsKeys: true } };
    case 'more':
      return { state: more(calm) };
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

function more(state: CoachState): CoachState {
  const alive = hasPassed(state) ? (state.grade?.mutants?.survivors.length ?? 0) : 0;
  if (state.survivors >= alive) return { ...state, answer: [sentences.noMore] };
  return { ...state, survivors: state.survivors + moreSurvivors };
}
