import { stringOf } from '../syntax/literals.ts';
import { parseModule } from '../syntax/parse.ts';
import { nodesOfType, type Node } from '../syntax/walk.ts';

/** The texts that code compares a value with: `bob` of `username === 'bob'`, but not the names of types. */
export function comparedTexts(module: string, text: string): Set<string> {
  const comparisons = nodesOfType(parseModule(module, text).program, 'BinaryExpression').filter(
    ({ operator, left, right }) => /^[!=]==?$/.test(operator) && ![left, right].some(isTypeof),
  );
  return new Set(comparisons.flatMap(({ left, right }) => stringOf(left) || stringOf(right) || []));
}

function isTypeof(node: Node): boolean {
  return node.type === 'UnaryExpression' && node.operator === 'typeof';
}
