import type { Verdict } from '../judge/verdicts.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';

/** How far a lesson has come: the verdict on it, or that it was not begun, or not graded since it changed. */
export type LessonState = Verdict | 'not-begun' | 'not-graded';

/** Told apart without colour; the first two are also what the bar of the course is made of. */
export const signs: Record<LessonState, string> = {
  'mastered': '#',
  'passed': '+',
  'weak': '~',
  'unfinished': '/',
  'invalid': 'x',
  'broken': '!',
  'not-graded': '?',
  'not-begun': '.',
};

const { notBegun, notGraded } = catalogue.commands.list;
const words: Record<LessonState, string> = {
  ...catalogue.grade.verdicts,
  'not-begun': notBegun,
  'not-graded': notGraded,
};

/** Whether a lesson in this state is passed. */
export function isDone(state: LessonState): boolean {
  return state === 'passed' || state === 'mastered';
}

/** In columns: room for the longest of them. */
export const stateWidth = 2 + Math.max(...Object.values(words).map((word) => word.length));

/** A sign and a word. */
export function stateText(state: LessonState): string {
  return `${signs[state]} ${words[state]}`;
}

export function wordFor(state: LessonState): string {
  return words[state];
}

/** The colour of a state: it only repeats what the word says. */
export function stateColour(state: LessonState, colours: Colours): (text: string) => string {
  switch (state) {
    case 'mastered':
    case 'passed':
      return colours.green;
    case 'invalid':
    case 'broken':
      return colours.red;
    case 'weak':
    case 'unfinished':
      return colours.yellow;
    default:
      return colours.dim;
  }
}
