import { parseSync, Visitor } from 'vite';

const marker = /^\s*TODO\s+(\d+)/i;

interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  callee?: Node;
  object?: Node;
  tag?: Node;
  value?: unknown;
  quasis?: { value: { cooked: string } }[];
}

interface Call extends Node {
  arguments: Node[];
}

/**
 * The task that a test still says TODO to: inside of it, or behind it on its last line.
 * @param source the file's text @param name with the names of the suites around it
 */
export function openTaskOf(source: string, name: string): number | undefined {
  const { program, comments } = parseSync('suite.ts', source);

  tests = [];
  visitor.visit(program);

  const found = comments.find(({ value, start }) => {
    const owner = tests.findLast(
      // Inside of the test nothing lies between its end and the comment.
      (test) => test.start < start && /^;?[ \t]*$/.test(source.slice(test.end, start)),
    );
    return marker.test(value) && owner && fits(titleOf(owner)!, name);
  });
  return found && Number(marker.exec(found.value)![1]);
}

/** What the visitor has found so far. There is one for all files: Vite keeps every visitor for ever. */
let tests: Call[] = [];

const visitor = new Visitor({
  CallExpression: (visited) => {
    const call = visited as Call;
    const root = rootOf(call);
    if ((root === 'test' || root === 'it') && titleOf(call) !== undefined) tests.push(call);
  },
});

/** The name that a call begins with: `test` of `test.for(cases)('…', …)`. */
function rootOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return node.name;
  return node && rootOf(node.callee ?? node.object ?? node.tag);
}

function titleOf({ arguments: [title] }: Call): string | undefined {
  if (typeof title?.value === 'string') return title.value;
  return title?.quasis?.map(({ value }) => value.cooked).join('%s');
}

/** Whether a test of this title can have this name: tables put values in place of `%s` and `$word`. */
function fits(title: string, name: string): boolean {
  const parts = title.split(/%[sdifjoOc#$]|\$[\w.]+/);
  return new RegExp(`^(.* > )?${parts.map(RegExp.escape).join('.*')}$`, 's').test(name);
}
