import type { SurvivorGrade } from '../judge/grade.ts';
import type { Colours } from '../terminal/colours.ts';
import { wrapped } from './wrapped.ts';

/**
 * A change of the code that no test notices: what is said of it, where it is, and the line before and after.
 * @param text what is said of it, in its colour
 */
export function changeLines(
  { file, line, before, after }: SurvivorGrade,
  text: string,
  width: number,
  colours: Colours,
): string[] {
  const differs = before !== after;
  return [
    ...wrapped(`${text} ${colours.dim(`(${file}:${line})`)}`, width, '  ', '    '),
    ...(differs ? [`- ${before}`, `+ ${after}`] : []).flatMap((code) =>
      wrapped(code, width, '    ', '      '),
    ),
  ];
}
