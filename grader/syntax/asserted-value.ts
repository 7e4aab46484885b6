import { unwrap } from './unwrap.ts';
import type { Node } from './walk.ts';

/** What an assertion looks at: `value` of `expect(value).not.toBe(3)`. */
export function assertedValue(node: Node): Node | undefined {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return assertedValue(inner.object);
  if (inner.type !== 'CallExpression') return undefined;
  return unwrap(inner.callee).type === 'Identifier' ? inner.arguments[0] : assertedValue(inner.callee);
}
