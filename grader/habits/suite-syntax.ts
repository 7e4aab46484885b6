import { parseSync } from 'vite';
import type { Sources } from '../judge/lesson-facts.ts';
import type { TestRun } from '../session/protocol.ts';

/** A node of the syntax tree: only what every node has, and what is asked of some. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export interface SuiteFile {
  /** Absolute. */
  path: string;
  text: string;
  program: Node;
}

/** A test as it stands in the text: a table has one of these, and many runs. */
export interface WrittenTest {
  file: SuiteFile;
  line: number;
  title: string;
  /** The titles of the suites around it. */
  around: string[];
  isTable: boolean;
  /** The whole call, and its function. */
  call: Node;
  body: Node | undefined;
  /** What its runs can be called: tables put values in place of `%s` and `$word`. */
  names: RegExp;
}

const read = new WeakMap<Sources, SuiteSyntax>();

/** Read once, however often the suite is judged. */
export function syntaxOf(sources: Sources): SuiteSyntax {
  let syntax = read.get(sources);
  if (!syntax) read.set(sources, (syntax = new SuiteSyntax(sources)));
  return syntax;
}

/** The learner's files as they are written. Files that do not parse are left out. */
export class SuiteSyntax {
  readonly #sources: Sources;
  #files: SuiteFile[] | undefined;
  #tests: WrittenTest[] | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Of a file, without reading its syntax. @param path absolute */
  textOf(path: string): string {
    return this.#sources[path] ?? '';
  }

  get paths(): string[] {
    return Object.keys(this.#sources);
  }

  /** Read when they are asked for first. */
  get files(): SuiteFile[] {
    return (this.#files ??= Object.entries(this.#sources).flatMap(([path, text]) => {
      const { program, errors } = parseSync('suite.ts', text);
      return errors.length > 0 ? [] : [{ path, text, program: program as unknown as Node }];
    }));
  }

  get tests(): WrittenTest[] {
    return (this.#tests ??= this.files.flatMap(testsIn));
  }

  /** The test as it is written; undefined where that is not certain. @param runs all, in file order */
  writtenAs(run: Pick<TestRun, 'name' | 'file' | 'key'>, runs: TestRun[]): WrittenTest | undefined {
    const fitting = this.tests.filter(({ file, names }) => file.path === run.file && names.test(run.name));
    const exact = fitting.filter(({ title, around }) => [...around, title].join(' > ') === run.name);
    if (exact.length === 0) return fitting.length === 1 ? fitting[0] : undefined;
    const sameName = runs.filter(({ name, file }) => name === run.name && file === run.file);
    return exact[sameName.findIndex(({ key }) => key === run.key)] ?? exact[0];
  }
}

export function lineOf({ text }: SuiteFile, { start }: Node): number {
  return text.slice(0, start).split('\n').length;
}

/** The nodes inside of this one and itself, in the order of the text. */
export function nodesIn(node: Node): Node[] {
  const found: Node[] = [];
  const collect = (one: Node): void => {
    found.push(one);
    childrenOf(one).forEach(collect);
  };
  collect(node);
  return found;
}

const children = new WeakMap<Node, Node[]>();

/** Found once: every habit goes through the same trees. */
export function childrenOf(node: Node): Node[] {
  let found = children.get(node);
  if (!found) {
    found = Object.values(node)
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .filter(isNode);
    children.set(node, found);
  }
  return found;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The words of a chain, outermost object first: `vi spyOn` of `vi.spyOn(…)`. Calls on the way are left out. */
export function chainOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Identifier') return [String(node.name)];
  if (node.type === 'ThisExpression') return ['this'];
  if (node.type === 'MemberExpression') {
    const property = node.property as Node;
    const word = node.computed ? (property.value as string | undefined) : (property.name as string);
    return [...chainOf(node.object), String(word ?? '')];
  }
  return chainOf(node.callee ?? node.tag ?? node.expression ?? node.argument);
}

/** Whether it is `expect(…)` with whatever follows. */
export function isAssertion(node: Node): boolean {
  return node.type === 'CallExpression' && chainOf(node)[0] === 'expect' && chainOf(node).length > 1;
}

const modifiers = new Set('for each only skip todo concurrent sequential fails skipIf runIf'.split(' '));

function testsIn(file: SuiteFile): WrittenTest[] {
  const found: WrittenTest[] = [];
  const suites: { end: number; title: string }[] = [];
  // Not by Vite's Visitor, which keeps what it was given for ever.
  for (const call of nodesIn(file.program)) {
    if (call.type !== 'CallExpression') continue;
    const [root, ...rest] = chainOf(call.callee);
    const title = titleOf(call);
    if (title === undefined || !rest.every((word) => modifiers.has(word))) continue;
    while (suites.length > 0 && suites.at(-1)!.end < call.start) suites.pop();
    if (root === 'describe' || root === 'suite') suites.push({ end: call.end, title });
    if (root !== 'test' && root !== 'it') continue;
    const around = suites.map((suite) => suite.title);
    found.push({
      file,
      line: lineOf(file, call),
      title,
      around,
      names: namesOf([...around, title]),
      isTable: rest.includes('for') || rest.includes('each'),
      call,
      body: (call.arguments as Node[]).find(({ type }) => /Function/.test(type)),
    });
  }
  return found;
}

function titleOf({ arguments: [title] = [] as Node[] }: Node & { arguments?: Node[] }): string | undefined {
  if (typeof title?.value === 'string') return title.value;
  const quasis = title?.quasis as { value: { cooked: string } }[] | undefined;
  return quasis?.map(({ value }) => value.cooked).join('%s');
}

function namesOf(titles: string[]): RegExp {
  const pattern = titles
    .map((text) =>
      text
        .split(/%[sdifjoOc#$]|\$[\w.]+/)
        .map(RegExp.escape)
        .join('.*'),
    )
    .join(' > ');
  return new RegExp(`^${pattern}$`, 's');
}
