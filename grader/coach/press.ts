import { catalogue } from '../sentences/sentences.ts';
import { wishFor, type Errand, type Wish } from './keys.ts';
import { scrolled, wholeView, type View } from './scroll.ts';
import { hasPassed, quiet, type CoachState } from './state.ts';

const sentences = catalogue.coach;

/**
 * The state after a key, and what the coach is to do. Some keys must be pressed twice. Pure.
 * @param view what the window shows of the state now
 */
export function press(
  state: CoachState,
  key: string,
  view: View = wholeView,
): { state: CoachState; errand?: Errand } {
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
      return { state: { ...calm, isUnfolded: !state.isUnfolded } };
    case 'scroll':
      return {
        state: state.isReading ? calm : { ...state, top: scrolled(state.top, key.toLowerCase(), view) },
      };
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
