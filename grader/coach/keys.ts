import { catalogue } from '../sentences/sentences.ts';
import { isScrollKey } from './scroll.ts';

/**
 * What the coach does for a key. To add a key: a line in the catalogue's `coach.keys`, one here, one in `wishOf`, and
 * one in `errands.ts`; the type checker names those that are missing.
 */
export type Wish = StateWish | Errand;

/** A wish that changes only what is shown: `press` grants it. */
export type StateWish = 'status' | 'keys' | 'more' | 'scroll';

/** A wish that takes more than the state: `errands.ts` grants it. */
export type Errand =
  | 'next'
  | 'core'
  | 'previous'
  | 'hint'
  | 'list'
  | 'solution'
  | 'diff'
  | 'reset'
  | 'edit'
  | 'task'
  | 'board'
  | 'quit';

const wishOf: Record<keyof typeof catalogue.coach.keys, Wish> = {
  'n': 'next',
  'c': 'core',
  'p': 'previous',
  'h': 'hint',
  'l': 'list',
  's': 'solution',
  'd': 'diff',
  'r': 'reset',
  'e': 'edit',
  'm': 'more',
  't': 'task',
  'w': 'board',
  'Enter': 'status',
  '↑ ↓': 'scroll',
  '?': 'keys',
  'q': 'quit',
};

/** The other names of Enter. */
const enters = ['return', 'enter'];

/** What a key asks for, by the name that `listenToKeys` tells; undefined for a key that asks for nothing. */
export function wishFor(key: string): Wish | undefined {
  if (isScrollKey(key.toLowerCase())) return 'scroll';
  const name = enters.includes(key.toLowerCase()) ? 'Enter' : key.toLowerCase();
  return isKey(name) ? wishOf[name] : undefined;
}

function isKey(name: string): name is keyof typeof wishOf {
  return Object.hasOwn(wishOf, name);
}
