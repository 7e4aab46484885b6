import { chainOf } from '../syntax/chain.ts';
import { parseModule } from '../syntax/parse.ts';
import { nodesOfType } from '../syntax/walk.ts';

/** A suite with about half of its tests, always the same half for the same seed. No `describe` is left empty. */
export function cutInHalf(file: string, text: string, seed: number): string {
  const statements = nodesOfType(parseModule(file, text).program, 'ExpressionStatement');
  const tests = statements.filter(({ expression }) => chainOf(expression)[0] === 'test');
  const groups = statements.filter(({ expression }) => chainOf(expression)[0] === 'describe');

  const firsts = groups.map((group) => tests.find(({ start }) => start > group.start));
  let state = seed >>> 0;
  return tests.reduceRight((cut, test) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const isKept = state >= 2 ** 31 || firsts.includes(test);
    return isKept ? cut : `${cut.slice(0, test.start)}${cut.slice(test.end)}`;
  }, text);
}
