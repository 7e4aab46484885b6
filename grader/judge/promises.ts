import {
  chainOf,
  lineOf,
  nodesIn,
  type Node,
  type SuiteFile,
  type SuiteSyntax,
  type WrittenTest,
} from '../habits/suite-syntax.ts';
import type { TestError, TestRun } from '../session/protocol.ts';

/** A promise in the place of its answer, as the text of a suite shows it. */
export interface SeenPromise {
  /** The promise itself, a property of it, or a function that gives one back. */
  kind: 'promise' | 'property' | 'function';
  line: number;
}

/**
 * Finds where a suite looks at a promise and not at its answer, as far as the text makes that certain: at a call of a
 * function that is known to be async, with nothing that waits for it, or at a variable that holds such a call.
 */
export class Promises {
  readonly #suite: SuiteSyntax;
  readonly #isAsyncInCourse: (name: string) => boolean;

  /** @param isAsyncInCourse whether every function or method of this name in the course gives back a promise */
  constructor(suite: SuiteSyntax, isAsyncInCourse: (name: string) => boolean = () => false) {
    this.#suite = suite;
    this.#isAsyncInCourse = isAsyncInCourse;
  }

  /** What the assertion that failed looks at, where that is a promise. */
  assertedBy({ assertedAt }: TestError, { file: path }: Pick<TestRun, 'file'>): SeenPromise | undefined {
    const file = this.#suite.files.find((one) => one.path === path);
    if (!file || assertedAt === undefined) return undefined;
    const start = offsetOf(file, assertedAt);
    const all = nodesIn(file.program);
    const call = all.find(({ type, callee }) => {
      const property = type === 'CallExpression' ? (callee as Node).property : undefined;
      return property !== undefined && (property as Node).start === start;
    });
    const scope = this.#suite.tests.find(
      ({ call: { start: from, end }, file: own }) => own === file && from <= start && start < end,
    );
    return call && this.#assertedIn(call, file, scope);
  }

  /** The line of a test that reads a property of a promise. */
  readIn(run: TestRun): number | undefined {
    const tests = this.#suite.tests.filter(
      ({ file, names }) => file.path === run.file && names.test(run.name),
    );
    if (tests.length !== 1 || !tests[0].body) return undefined;
    const [{ file, body }] = tests;
    const read = nodesIn(body).find(
      (node) => node.type === 'MemberExpression' && this.#isRead(node, file, tests[0]),
    );
    return read && lineOf(file, read);
  }

  /** Assertions of a test that pass for every promise, whatever it brings. */
  certainIn(test: WrittenTest): Node[] {
    if (!test.body) return [];
    return nodesIn(test.body).filter((node) => {
      const [root, ...words] = node.type === 'CallExpression' ? chainOf(node) : [];
      if (root !== 'expect' || !isTrueOfPromises(words)) return false;
      return this.#assertedIn(node, test.file, test)?.kind === 'promise';
    });
  }

  #assertedIn(call: Node, file: SuiteFile, scope: WrittenTest | undefined): SeenPromise | undefined {
    const words = chainOf(call);
    if (words[0] !== 'expect' || words.includes('resolves') || words.includes('rejects')) return undefined;
    const value = argumentOf(call);
    if (!value) return undefined;
    const line = lineOf(file, value);
    if (words.at(-1)?.startsWith('toThrow')) {
      return this.#givesPromise(value, file, scope) ? { kind: 'function', line } : undefined;
    }
    if (this.#isPromise(value, file, scope)) return { kind: 'promise', line };
    return this.#isRead(value, file, scope) ? { kind: 'property', line } : undefined;
  }

  #isPromise(node: Node, file: SuiteFile, scope: WrittenTest | undefined): boolean {
    const inner = bare(node);
    if (inner.type === 'CallExpression') {
      const words = chainOf(inner.callee);
      const callee = bare(inner.callee as Node);
      const last = words.at(-1) ?? '';
      if (words[0] === 'Promise') return words.length === 2 && last !== 'withResolvers';
      if (callee.type === 'MemberExpression' && /^(then|catch|finally)$/.test(last))
        return this.#isPromise(callee.object as Node, file, scope);
      return callee.type === 'Identifier'
        ? this.#isAsync(last, file)
        : this.#isAsyncInCourse(last) && !hasMethod(file, last) && !isNodes(file, words[0]);
    }
    if (inner.type === 'NewExpression') return chainOf(inner.callee).join('.') === 'Promise';
    if (inner.type !== 'Identifier') return false;
    const { id, init } = this.#declaration(inner, file, scope) ?? {};
    return id?.type === 'Identifier' && init !== undefined && this.#isPromise(init, file, scope);
  }

  /** A property of a promise that is not its own, also by `const { status } = …`. */
  #isRead(node: Node, file: SuiteFile, scope: WrittenTest | undefined): boolean {
    const inner = bare(node);
    if (inner.type === 'MemberExpression') {
      const name = String((inner.property as Node).name ?? '');
      if (/^(then|catch|finally|constructor)$/.test(name)) return false;
      const object = inner.object as Node;
      return this.#isPromise(object, file, scope) || this.#isRead(object, file, scope);
    }
    if (inner.type !== 'Identifier') return false;
    const { id, init } = this.#declaration(inner, file, scope) ?? {};
    return id?.type === 'ObjectPattern' && init !== undefined && this.#isPromise(init, file, scope);
  }

  #givesPromise(node: Node, file: SuiteFile, scope: WrittenTest | undefined): boolean {
    const inner = bare(node);
    if (inner.type === 'Identifier') return this.#isAsync(String(inner.name), file);
    if (!isFunction(inner)) return false;
    if (inner.async === true) return true;
    const body = inner.body as Node;
    if (body.type !== 'BlockStatement') return this.#isPromise(body, file, scope);
    return (body.body as Node[]).some((statement) => {
      const value = (statement.type === 'ReturnStatement' ? statement.argument : statement.expression) as
        | Node
        | undefined;
      return value !== undefined && value !== null && this.#isPromise(value, file, scope);
    });
  }

  /** A function of the file itself, else one of the course by this name. */
  #isAsync(name: string, file: SuiteFile): boolean {
    const own = nodesIn(file.program).filter((node) => {
      const id = (
        node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator' ? node.id : undefined
      ) as Node | undefined;
      return id?.name === name;
    });
    if (own.length === 0) return this.#isAsyncInCourse(name);
    return own.length === 1 && isAsyncFunction(own[0].type === 'VariableDeclarator' ? own[0].init : own[0]);
  }

  /** Where a variable gets its only value, in the test or else around it. */
  #declaration(
    { name }: Node,
    file: SuiteFile,
    scope: WrittenTest | undefined,
  ): { id: Node; init: Node } | undefined {
    for (const place of [scope?.call, file.program]) {
      if (!place) continue;
      const found = nodesIn(place).filter(
        (node) => node.type === 'VariableDeclarator' && namesIn(node.id as Node).includes(String(name)),
      );
      if (found.length === 0) continue;
      const isChanged = nodesIn(place).some(
        (node) =>
          (node.type === 'AssignmentExpression' && (node.left as Node).name === name) ||
          (isFunction(node) && (node.params as Node[]).some((one) => namesIn(one).includes(String(name)))),
      );
      const [{ id, init }] = found;
      return found.length === 1 && init && !isChanged ? { id: id as Node, init: init as Node } : undefined;
    }
    return undefined;
  }
}

/** What passes for a promise as for nearly everything. */
function isTrueOfPromises(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  if (words.includes('not'))
    return /^to(Be|Equal|StrictEqual|BeNull|BeUndefined|BeFalsy|BeNaN|Contain|MatchObject|HaveLength)$/.test(
      last,
    );
  return last === 'toBeTruthy' || last === 'toBeDefined';
}

function offsetOf({ text }: SuiteFile, place: string): number {
  const [line, column] = place.split(':').map(Number);
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

/** Of `expect(value).not.toBe(3)`: value. */
function argumentOf(call: Node): Node | undefined {
  let node = call;
  while (node.type !== 'CallExpression' || bare(node.callee as Node).type !== 'Identifier') {
    const next = (node.type === 'CallExpression' ? node.callee : node.object) as Node | undefined;
    if (!next) return undefined;
    node = bare(next);
  }
  return (node.arguments as Node[])[0];
}

/** Without what TypeScript and brackets put around it. */
function bare(node: Node): Node {
  return /^(ParenthesizedExpression|TS(As|NonNull|Satisfies)Expression|ChainExpression)$/.test(node.type)
    ? bare(node.expression as Node)
    : node;
}

function isFunction({ type }: Node): boolean {
  return (
    type === 'ArrowFunctionExpression' || type === 'FunctionExpression' || type === 'FunctionDeclaration'
  );
}

function isAsyncFunction(node: unknown): boolean {
  return node !== null && node !== undefined && isFunction(node as Node) && (node as Node).async === true;
}

/** Whether the file has a method of this name, such as one of a fake: what it gives back is not looked into. */
function hasMethod({ program }: SuiteFile, name: string): boolean {
  return nodesIn(program).some(
    ({ type, key, value }) =>
      /^(MethodDefinition|PropertyDefinition|Property)$/.test(type) &&
      (key as Node).name === name &&
      isFunction(value as Node),
  );
}

/** Of an import from Node itself, whose names are not the course's. */
function isNodes({ program }: SuiteFile, name: string): boolean {
  return (program.body as Node[]).some(
    ({ type, source, specifiers }) =>
      type === 'ImportDeclaration' &&
      String((source as Node).value).startsWith('node:') &&
      (specifiers as Node[]).some(({ local }) => (local as Node).name === name),
  );
}

function namesIn(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [String(pattern.name)];
  if (pattern.type !== 'ObjectPattern') return [];
  return (pattern.properties as Node[]).flatMap(({ value }) => (value ? namesIn(value as Node) : []));
}
