import type { TestError, TestRun } from '../session/protocol/result.ts';
import { assertedValue } from '../syntax/asserted-value.ts';
import { chainOf } from '../syntax/chain.ts';
import { offsetAt } from '../syntax/place.ts';
import { lineOf } from '../syntax/suite-file.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { nodesOfType, type Node } from '../syntax/walk.ts';
import { testAround, type WrittenTest } from '../syntax/written-test.ts';
import { PromiseValues, type Scope } from './promise-values.ts';

/** A promise in the place of its answer, as the text of a suite shows it. */
export interface SeenPromise {
  /** The promise itself, a property of it, or a function that gives one back. */
  kind: 'promise' | 'property' | 'function';
  /** Counts from 1. */
  line: number;
}

/** Finds where a suite looks at a promise and not at its answer, as far as the text makes that certain. */
export class Promises {
  readonly #suite: SuiteSyntax;
  readonly #values: PromiseValues;

  /** @param isAsyncInCourse whether every function or method of this name in the course gives back a promise */
  constructor(suite: SuiteSyntax, isAsyncInCourse?: (name: string) => boolean) {
    this.#suite = suite;
    this.#values = new PromiseValues(isAsyncInCourse);
  }

  /** What the assertion that failed looks at, where that is a promise. */
  assertedBy({ assertedAt }: TestError, { file: path }: Pick<TestRun, 'file'>): SeenPromise | undefined {
    const file = this.#suite.files.find((one) => one.path === path);
    if (!file || assertedAt === undefined) return undefined;
    const [line, column] = assertedAt.split(':').map(Number);
    const start = offsetAt(file.text, line, column);
    const call = nodesOfType(file.program, 'CallExpression').find(
      ({ callee }) => callee.type === 'MemberExpression' && callee.property.start === start,
    );
    return call && this.#assertedIn(call, { file, test: testAround({ start }, this.#suite.tests, file) });
  }

  /** The line of a test that reads a property of a promise, counted from 1. */
  readIn(run: TestRun): number | undefined {
    const tests = this.#suite.tests.filter(
      ({ file, names }) => file.path === run.file && names.test(run.name),
    );
    if (tests.length !== 1 || !tests[0].callback) return undefined;
    const [{ file, callback }] = tests;
    const read = nodesOfType(callback, 'MemberExpression').find((node) =>
      this.#values.isRead(node, { file, test: tests[0] }),
    );
    return read && lineOf(file, read);
  }

  /** Assertions of a test that pass for every promise, whatever it brings. */
  certainIn(test: WrittenTest): Node[] {
    if (!test.callback) return [];
    return nodesOfType(test.callback, 'CallExpression').filter((call) => {
      const [root, ...words] = chainOf(call);
      if (root !== 'expect' || !isTrueOfPromises(words)) return false;
      return this.#assertedIn(call, { file: test.file, test })?.kind === 'promise';
    });
  }

  #assertedIn(call: Node, scope: Scope): SeenPromise | undefined {
    const words = chainOf(call);
    if (words[0] !== 'expect' || words.includes('resolves') || words.includes('rejects')) return undefined;
    const value = assertedValue(call);
    if (!value) return undefined;
    const line = lineOf(scope.file, value);
    if (words.at(-1)?.startsWith('toThrow')) {
      return this.#values.givesPromise(value, scope) ? { kind: 'function', line } : undefined;
    }
    if (this.#values.isPromise(value, scope)) return { kind: 'promise', line };
    return this.#values.isRead(value, scope) ? { kind: 'property', line } : undefined;
  }
}

/** Whether a promise passes this matcher, as nearly every value does. @param words after `expect` */
function isTrueOfPromises(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  if (words.includes('not'))
    return /^to(Be|Equal|StrictEqual|BeNull|BeUndefined|BeFalsy|BeNaN|Contain|MatchObject|HaveLength)$/.test(
      last,
    );
  return last === 'toBeTruthy' || last === 'toBeDefined';
}
