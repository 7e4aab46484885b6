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

/** A suite with about half of its tests, always the same half for the same seed. */
export function cutInHalf(file: string, text: string, seed: number): string {
  const tests: Node[] = [];
  new Visitor({
    ExpressionStatement: (node) => {
      if (rootOf((node as Node).expression) === 'test') tests.push(node as Node);
    },
  }).visit(parseSync(file, text).program);

  let state = seed >>> 0;
  return tests.reduceRight((cut, { start, end }) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const isKept = state >= 2 ** 31;
    return isKept ? cut : `${cut.slice(0, start)}${cut.slice(end)}`;
  }, text);
}

/** The name that a call begins with: `test` of `test.for(cases)('…', …)`. */
function rootOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return node.name;
  return node && rootOf(node.callee ?? node.object ?? node.tag);
}
