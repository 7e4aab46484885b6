import pc from 'picocolors';
import { catalogue } from '../sentences/sentences.ts';
import { isDone, stateColour, stateText, type LessonState } from './lesson-state.ts';
import type { ReportOptions } from './report-options.ts';
import { wrapped } from './wrapped.ts';

/** A line for each lesson of a run, and the total. @param states by lesson */
export function runSummary(states: Map<string, LessonState>, { width, hasColour }: ReportOptions): string[] {
  const colours = pc.createColors(hasColour);
  const all = [...states.values()];
  const ids = Math.max(...[...states.keys()].map((id) => id.length));
  const passed = all.filter((state) => isDone(state)).length;
  const mastered = all.filter((state) => state === 'mastered').length;
  return [
    ...[...states].flatMap(([id, state]) =>
      wrapped(`${id.padEnd(ids)}  ${stateColour(state, colours)(stateText(state))}`, width, '', '    '),
    ),
    '',
    ...wrapped(catalogue.report.summary.total(passed, all.length, mastered), width),
  ];
}
