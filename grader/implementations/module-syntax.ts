import { isFunction } from '../syntax/functions.ts';
import { parseModule } from '../syntax/parse.ts';
import type { Range } from '../syntax/place.ts';
import { nodesIn, type Node, type NodeOf } from '../syntax/walk.ts';
import { UsageError } from '../usage-error.ts';
import { partsIn, type Part } from './mutated-part.ts';

/** What the grader asks about a module's text. */
export interface ModuleSyntax {
  /** Functions and methods, by what a reader would call them. */
  functions: (Range & { name: string })[];
  /** The statements inside of blocks. */
  statements: Range[];
  /** What an error says to a reader when it is thrown. */
  messages: Range[];
  /** What pieces of the code are for. */
  parts: (Range & { part: Part })[];
}

/** Reads a module. @throws UsageError when it does not parse */
export function readModuleSyntax(file: string, text: string): ModuleSyntax {
  const { program, problem } = parseModule(file, text);
  if (problem)
    throw new UsageError(`${file} does not parse: line ${problem.line}: ${problem.message}. Fix that first.`);

  const nodes = nodesIn(program);
  return {
    functions: nodes.flatMap((node) => {
      const name = functionNameOf(node);
      return name === undefined ? [] : [{ name, ...rangeOf(node) }];
    }),
    statements: nodes.flatMap((node) => (node.type === 'BlockStatement' ? node.body.map(rangeOf) : [])),
    messages: nodes.flatMap((node) => (isNewError(node) ? node.arguments.map(rangeOf) : [])),
    parts: partsIn(program, text),
  };
}

function functionNameOf(node: Node): string | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
      return node.id?.name;
    case 'MethodDefinition':
      if (node.key.type === 'PrivateIdentifier') return `#${node.key.name}`;
      return node.key.type === 'Identifier' ? node.key.name : undefined;
    case 'VariableDeclarator':
      return isFunction(node.init) && node.id.type === 'Identifier' ? node.id.name : undefined;
    default:
      return undefined;
  }
}

function isNewError(node: Node): node is NodeOf<'NewExpression'> {
  return (
    node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name.endsWith('Error')
  );
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
