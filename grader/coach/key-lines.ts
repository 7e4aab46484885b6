import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { hasPassed, type CoachState } from './state.ts';

const sentences = catalogue.coach;

const widestKey = Math.max(...Object.keys(sentences.keys).map(({ length }) => length));

/** What the last key answered: a hint, lines, or the list of keys. */
export function replyLines(
  { hint, answer, showsKeys }: CoachState,
  columns: number,
  colours: Colours,
): string[] {
  const lines = [
    ...(hint === undefined ? [] : wrapped(hint.text, columns).map(colours.cyan)),
    ...answer.flatMap((line) => wrapped(line, columns)),
    ...(showsKeys
      ? Object.entries(sentences.keys).flatMap(([key, does]) =>
          wrapped(`${key.padEnd(widestKey)}  ${does}`, columns, '  ', ' '.repeat(widestKey + 4)),
        )
      : []),
  ];
  return lines.length > 0 ? [...lines, ''] : [];
}

/** The keys that help now. */
export function footerLines(state: CoachState, columns: number, colours: Colours): string[] {
  const { footer: names } = sentences;
  const hasMore = hasPassed(state) && (state.grade?.mutants?.survivors.length ?? 0) > state.survivors;
  const keys: (keyof typeof names)[] = hasPassed(state)
    ? [
        ...(state.lesson.next === undefined ? [] : ['n' as const]),
        's',
        'd',
        ...(hasMore ? ['m' as const] : []),
        'l',
        '?',
        'q',
      ]
    : ['h', 't', 'e', 'l', '?', 'q'];
  const lines: string[][] = [[]];
  let used = 0;
  for (const key of keys) {
    const width = key.length + 1 + names[key].length + 3;
    if (used + width - 3 > columns) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(`${colours.bold(key)} ${colours.dim(names[key])}`);
    used += width;
  }
  return lines.map((parts) => parts.join('   '));
}
