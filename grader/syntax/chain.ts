import type { Node, NodeOf } from './walk.ts';

/** The words of a chain, outermost object first: `vi spyOn` of `vi.spyOn(…)`. Calls on the way are left out. */
export function chainOf(node: Node | null | undefined): string[] {
  switch (node?.type) {
    case 'Identifier':
      return [node.name];
    case 'ThisExpression':
      return ['this'];
    case 'MemberExpression':
      return [...chainOf(node.object), propertyOf(node)];
    case 'CallExpression':
    case 'NewExpression':
      return chainOf(node.callee);
    case 'TaggedTemplateExpression':
      return chainOf(node.tag);
    case 'ExpressionStatement':
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
      return chainOf(node.expression);
    case 'AwaitExpression':
    case 'RestElement':
    case 'ReturnStatement':
    case 'SpreadElement':
    case 'ThrowStatement':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'YieldExpression':
      return chainOf(node.argument);
    default:
      return [];
  }
}

/** The property of `object.property` or `object['property']`; empty where the text does not say it. */
export function propertyOf({ computed, property }: NodeOf<'MemberExpression'>): string {
  if (computed) return property.type === 'Literal' ? String(property.value ?? '') : '';
  return 'name' in property ? String(property.name) : '';
}

/** Whether it is `expect(…)` with whatever follows. */
export function isAssertion(node: Node): boolean {
  return node.type === 'CallExpression' && chainOf(node)[0] === 'expect' && chainOf(node).length > 1;
}
