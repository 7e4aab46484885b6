import { chainOf } from '../syntax/chain.ts';
import { parseModule } from '../syntax/parse.ts';
import { nodesOfType, type NodeOf } from '../syntax/walk.ts';

/** A suite with about half of its tests, always the same half for the same seed. No `describe` is left empty. */
export function cutInHalf(file: string, text: string, seed: number): string {
  const { tests, groups } = writtenIn(file, text);
  const firsts = groups.map((group) => tests.find(({ start }) => start > group.start));
  let state = seed >>> 0;
  return tests.reduceRight((cut, test) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const isKept = state >= 2 ** 31 || firsts.includes(test);
    return isKept ? cut : without(cut, test);
  }, text);
}

/** A suite with only some of its tests, as they are written. A `describe` that would be left empty goes with them. @param keeps is told each test, and how many are before it */
export function cutSuite(
  file: string,
  text: string,
  keeps: (test: { start: number; end: number }, place: number) => boolean,
): string {
  const { tests, groups } = writtenIn(file, text);
  const kept = tests.filter(keeps);
  const removed = [...tests, ...groups].filter((one) => !kept.some((test) => holds(one, test)));
  const outermost = removed.filter((one) => !removed.some((other) => other !== one && holds(other, one)));
  // From the end, so that places before stay right.
  return outermost.toSorted((a, b) => b.start - a.start).reduce(without, text);
}

/** How many tests are written in a suite: a table is one. */
export function writtenTests(file: string, text: string): number {
  return writtenIn(file, text).tests.length;
}

type Statement = NodeOf<'ExpressionStatement'>;

function writtenIn(file: string, text: string): { tests: Statement[]; groups: Statement[] } {
  const statements = nodesOfType(parseModule(file, text).program, 'ExpressionStatement');
  const calling = (...names: string[]): Statement[] =>
    statements.filter(({ expression }) => names.includes(chainOf(expression)[0]));
  return { tests: calling('test', 'it'), groups: calling('describe') };
}

function holds(outer: Statement, inner: Statement): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The semicolon stands for what was there: a loop needs a body. */
function without(text: string, { start, end }: Statement): string {
  return `${text.slice(0, start)};${text.slice(end)}`;
}
