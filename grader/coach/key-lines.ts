import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { fewTests } from './attention-lines.ts';
import { hasPassed, type CoachState } from './state.ts';

const sentences = catalogue.coach;

const widestKey = Math.max(...Object.keys(sentences.keys).map(({ length }) => length));

/** The hint that was read last, as long as it helps. */
export function hintLines({ hint }: CoachState, columns: number, colours: Colours): string[] {
  return hint === undefined ? [] : wrapped(hint.text, columns).map(colours.cyan);
}

/** What the last key answered: lines, or the list of keys. */
export function replyLines({ answer, showsKeys }: CoachState, columns: number): string[] {
  return [
    ...answer.flatMap((line) => wrapped(line, columns)),
    ...(showsKeys
      ? Object.entries(sentences.keys).flatMap(([key, does]) =>
          wrapped(`${key.padEnd(widestKey)}  ${does}`, columns, '  ', ' '.repeat(widestKey + 4)),
        )
      : []),
  ];
}

/**
 * The keys that help now.
 * @param rows so many lines at most; where they are too few, `?` names the keys that are left out
 */
export function footerLines(state: CoachState, columns: number, colours: Colours, rows = Infinity): string[] {
  const keys = keysNow(state);
  let lines = linesOf(keys, columns, colours);
  while (lines.length > rows && keys.length > 2) {
    keys.splice(-3, 1);
    lines = linesOf(keys, columns, colours);
  }
  return lines;
}

type Named = keyof typeof sentences.footer;

/** Those that matter most are first, and the last two always stay. */
function keysNow(state: CoachState): Named[] {
  const { bugs = [], tests = [] } = state.grade ?? {};
  const isFolded =
    bugs.some(({ caughtBy }) => caughtBy.length > 0) ||
    tests.filter(({ counts }) => !counts).length > fewTests;
  const more: Named[] = isFolded ? ['m'] : [];
  if (!hasPassed(state)) return ['h', 'e', 't', ...more, 'l', '?', 'q'];
  const next: Named[] = state.lesson.next === undefined ? [] : ['n'];
  const core: Named[] = state.lesson.nextCore === undefined ? [] : ['c'];
  return [...next, ...core, ...more, 's', 'd', 'h', 'l', '?', 'q'];
}

function linesOf(keys: Named[], columns: number, colours: Colours): string[] {
  const lines: string[][] = [[]];
  let used = 0;
  for (const key of keys) {
    const name = sentences.footer[key];
    const width = key.length + 1 + name.length + 3;
    if (used > 0 && used + width - 3 > columns) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(`${colours.bold(key)} ${colours.dim(name)}`);
    used += width;
  }
  return lines.map((parts) => parts.join('   '));
}
