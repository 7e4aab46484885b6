import type { Grade } from '../judge/grade.ts';
import { changeLines } from '../reports/change-lines.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import type { CoachState } from './state.ts';

const sentences = catalogue.coach;

/** How many are shown before a reader asks for all. */
const few = 3;

/** The mutants that are still alive. */
export function survivorLines(
  { isUnfolded }: CoachState,
  grade: Grade,
  columns: number,
  colours: Colours,
): string[] {
  const alive = grade.mutants?.survivors ?? [];
  if (alive.length === 0) return [];
  const shown = isUnfolded ? alive : alive.slice(0, few);
  const more = alive.length - shown.length;
  return [
    ...wrapped(sentences.survivors, columns),
    ...shown.flatMap((one) => changeLines(one, one.behaviour, columns, colours)),
    ...(more > 0 ? wrapped(sentences.moreSurvivors(more), columns, '  ') : []),
  ];
}
