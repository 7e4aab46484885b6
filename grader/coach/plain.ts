import pc from 'picocolors';
import { catalogue } from '../sentences/sentences.ts';
import { typeLines } from './body.ts';
import { hintLines, replyLines } from './key-lines.ts';
import { reportOf, type ScreenOptions } from './screen.ts';
import type { CoachState } from './state.ts';

/**
 * What a change of the state adds, in lines that are written once: for screen readers, and terminals that cannot
 * go back. Pure.
 */
export function addedLines(
  before: CoachState | undefined,
  after: CoachState,
  options: ScreenOptions,
): string[] {
  const isSame =
    before?.run === after.run && before.stage === after.stage && before.problem === after.problem;
  if (!isSame) return answerLines(before, after, options);
  const colours = pc.createColors(options.hasColour);
  if (before.types !== after.types) return typeLines(after, options.columns, colours);
  if (before.isUnfolded !== after.isUnfolded) return reportOf(after, options);
  const changed: CoachState = {
    ...after,
    hint: after.hint === before.hint ? undefined : after.hint,
    showsKeys: after.showsKeys && after !== before,
  };
  return after.answer === before.answer && after.hint === before.hint
    ? []
    : [...hintLines(changed, options.columns, colours), ...replyLines(changed, options.columns), ''];
}

/** A save is answered when its bugs are judged, and once more where the mutants change the answer. */
function answerLines(before: CoachState | undefined, after: CoachState, options: ScreenOptions): string[] {
  if (after.stage === 'starting' || after.stage === 'correct') return [];
  if (after.stage === 'running') return before?.stage === 'running' ? [] : [catalogue.coach.saved];
  const lines = reportOf(after, options);
  const wasSaid = before?.run === after.run && before.stage === 'bugs';
  return wasSaid && reportOf(before, options).join('\n') === lines.join('\n') ? [] : lines;
}
