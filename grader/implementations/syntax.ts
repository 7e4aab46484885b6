import { parseSync, Visitor } from 'vite';
import { UsageError } from '../usage-error.ts';

/** From here to there in a text, in UTF-16 units; `end` is the first that is out. */
export interface Range {
  start: number;
  end: number;
}

/** What is asked about a module's text. */
export interface Syntax {
  /** Functions and methods, by what a reader would call them. */
  functions: (Range & { name: string })[];
  /** The statements that stand in a block. */
  statements: Range[];
  /** What is said to a reader when an error is thrown. */
  messages: Range[];
}

interface Node extends Range {
  type: string;
  name?: string;
  id?: Node | null;
  key?: Node;
  value?: Node;
  init?: Node | null;
  callee?: Node;
  body?: Node | Node[];
  arguments?: Node[];
}

/** Reads a module. @throws UsageError when it does not parse */
export function readSyntax(file: string, text: string): Syntax {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) {
    const [{ message, labels }] = errors;
    const line = text.slice(0, labels[0]?.start ?? 0).split('\n').length;
    throw new UsageError(`${file} does not parse: line ${line}: ${message}. Put that right first.`);
  }

  read = { functions: [], statements: [], messages: [] };
  visitor.visit(program);
  return read;
}

/** What the visitor has found so far. There is one for all modules: Vite keeps every visitor for ever. */
let read: Syntax;

const on = (visit: (node: Node) => void) => (node: unknown) => visit(node as Node);
const named = (name: string | undefined, { start, end }: Range): void => {
  if (name !== undefined) read.functions.push({ name, start, end });
};
const rangeOf = ({ start, end }: Range): Range => ({ start, end });

const visitor = new Visitor({
  FunctionDeclaration: on((node) => named(node.id?.name, node)),
  MethodDefinition: on(({ key, ...node }) => {
    named(key?.type === 'PrivateIdentifier' ? `#${key.name}` : key?.name, node);
  }),
  VariableDeclarator: on((node) => {
    if (node.init?.type.includes('Function')) named(node.id?.name, node);
  }),
  BlockStatement: on((node) => {
    read.statements.push(...(node.body as Node[]).map(rangeOf));
  }),
  NewExpression: on((node) => {
    if (node.callee?.name?.endsWith('Error')) read.messages.push(...(node.arguments ?? []).map(rangeOf));
  }),
});

/** The smallest of the ranges that holds a place. */
export function innermost<R extends Range>(ranges: R[], place: number): R | undefined {
  return ranges
    .filter(({ start, end }) => start <= place && place < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .at(0);
}
