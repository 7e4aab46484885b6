import type { Grade } from '../judge/grade.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import type { CoachState } from './state.ts';

const sentences = catalogue.coach;

/** The mutants that are still alive: a lesson is passed without them, so they come last. */
export function survivorBlocks(
  { stage, survivors: most }: CoachState,
  grade: Grade,
  columns: number,
  colours: Colours,
): string[][] {
  const alive = grade.mutants?.survivors ?? [];
  if (stage === 'bugs') return [wrapped(sentences.onMutants, columns).map(colours.dim)];
  if (alive.length === 0) return [];
  const survivors = alive
    .slice(0, most)
    .flatMap(({ behaviour, file, line, before, after }) => [
      ...wrapped(`${behaviour} ${colours.dim(`(${file}:${line})`)}`, columns, '  ', '    '),
      ...(before === after
        ? []
        : [`- ${before}`, `+ ${after}`].flatMap((text) => wrapped(text, columns, '    ', '      '))),
    ]);
  const more = alive.length > most ? [`  ${sentences.moreSurvivors(alive.length - most)}`] : [];
  return [[...wrapped(sentences.survivors, columns), ...survivors, ...more]];
}
