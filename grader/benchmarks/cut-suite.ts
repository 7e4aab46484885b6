import { parseSync, Visitor } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  expression?: Node;
  callee?: Node;
  object?: Node;
  tag?: Node;
  name?: string;
}

/** A suite with about half of its tests, always the same half for the same seed. No `describe` is left empty. */
export function cutInHalf(file: string, text: string, seed: number): string {
  const tests: Node[] = [];
  const groups: Node[] = [];
  new Visitor({
    ExpressionStatement: (visited) => {
      const node = visited as Node;
      const root = rootOf(node.expression);
      if (root === 'test') tests.push(node);
      if (root === 'describe') groups.push(node);
    },
  }).visit(parseSync(file, text).program);

  const firsts = groups.map((group) => tests.find(({ start }) => start > group.start));
  let state = seed >>> 0;
  return tests.reduceRight((cut, test) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const isKept = state >= 2 ** 31 || firsts.includes(test);
    return isKept ? cut : `${cut.slice(0, test.start)}${cut.slice(test.end)}`;
  }, text);
}

/** The name that a call begins with: `test` of `test.for(cases)('…', …)`. */
function rootOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return node.name;
  return node && rootOf(node.callee ?? node.object ?? node.tag);
}
