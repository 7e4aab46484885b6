import pc from 'picocolors';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import { renderMarkdown } from './markdown.ts';
import { placeText } from '../learner/place.ts';
import { readTask } from '../learner/open-lesson.ts';
import type { ScreenOptions } from './screen.ts';
import { placeOf } from './writing-place.ts';
import type { OpenLesson } from '../learner/open-lesson.ts';
import type { CoachState } from './state.ts';

const sentences = catalogue.coach;

/** Longer lines are hard to read. */
const widest = 90;

interface Opening extends ScreenOptions {
  root: string;
  isPlain: boolean;
  /** It is the first lesson that this coach opens. */
  isFirst: boolean;
  /** There is nothing left to do, so no task is shown. */
  isFinished: boolean;
}

/** What stands above the board of a lesson that was opened: the file to open first. */
export function openingLines(
  state: CoachState,
  { isPlain, isFirst, isFinished, ...options }: Opening,
): string[] {
  const say = (text: string): string[] => wrapped(text, options.columns);
  return [
    ...say(placeText(placeOf(state))),
    '',
    ...(isFinished ? [] : [...taskLines(state.lesson, options), ...say(sentences.howItGoes)]),
    ...(isPlain ? say(sentences.keysAreThere) : isFirst ? say(sentences.plainIsThere) : []),
    '',
  ];
}

/** The lesson's page. */
export function taskLines(
  lesson: OpenLesson,
  { root, columns, hasColour }: ScreenOptions & { root: string },
): string[] {
  return renderMarkdown(readTask(root, lesson), Math.min(columns, widest), pc.createColors(hasColour));
}
