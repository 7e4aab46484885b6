import { catalogue } from '../sentences/sentences.ts';
import { shownName } from './intake/notes.ts';
import type { Progress } from './run-class.ts';

const sentences = catalogue.classes.progress;

/** Where a run is, in one line, with an estimate from what was graded so far. @param ms since it began */
export function progressLine({ done, of, graded }: Progress, ms: number): string {
  const line = sentences.line(done, of);
  if (graded === 0 || done === of) return `${line}.`;
  const minutes = Math.ceil(((ms / graded) * (of - done)) / 60_000);
  return `${line}, ${sentences.minutesLeft(minutes)}.`;
}

/** The same for a log: what was graded last, and where the run is. */
export function progressLogLine(progress: Progress, ms: number): string {
  const { last } = progress;
  const where = progressLine(progress, ms);
  if (!last) return where;
  return `${where} ${sentences.answer(shownName(last.student), last.lesson, last.status)}`;
}
