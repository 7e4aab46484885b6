import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { changeLines } from './change-lines.ts';
import { wrapped } from './wrapped.ts';

const sentences = catalogue.report;
const mostSurvivors = 5;

/** Mutants that are still alive, after every bug is caught. @param isFull all of them, and not only the first */
export function survivorLines(
  { mutants, verdict }: Grade,
  width: number,
  colours: Colours,
  isFull: boolean,
): string[] {
  if (verdict !== 'passed' || !mutants) return [];
  const shown = isFull ? mutants.survivors : mutants.survivors.slice(0, mostSurvivors);
  const more = mutants.survivors.length - shown.length;
  return [
    ...shown.flatMap((one) =>
      changeLines(one, colours.yellow(sentences.alive(one.behaviour)), width, colours),
    ),
    ...(more > 0 ? wrapped(sentences.moreAlive(more), width, '  ') : []),
  ];
}
