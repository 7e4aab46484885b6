import { chainOf, propertyOf } from '../syntax/chain.ts';
import { isAsyncFunction, isFunction } from '../syntax/functions.ts';
import { moduleOfImport } from '../syntax/imports.ts';
import type { SuiteFile } from '../syntax/suite-file.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { onlyValueOf } from '../syntax/variables.ts';
import { nodesOfType, type Node, type NodeOf } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';

/** Where an expression stands: its file, and the test around it. */
export interface Scope {
  file: SuiteFile;
  test: WrittenTest | undefined;
}

/**
 * Knows which expressions are promises: a call of a function that is known to be async, with nothing that waits for it,
 * and a variable that holds such a call.
 */
export class PromiseValues {
  readonly #isAsyncInCourse: (name: string) => boolean;

  /** @param isAsyncInCourse whether every function or method of this name in the course gives back a promise */
  constructor(isAsyncInCourse: (name: string) => boolean = () => false) {
    this.#isAsyncInCourse = isAsyncInCourse;
  }

  isPromise(node: Node, scope: Scope): boolean {
    const inner = unwrap(node);
    if (inner.type === 'CallExpression') return this.#returnsPromise(inner, scope);
    if (inner.type === 'NewExpression') return chainOf(inner.callee).join('.') === 'Promise';
    if (inner.type !== 'Identifier') return false;
    const { id, init } = valueOf(inner, scope) ?? {};
    return id?.type === 'Identifier' && init !== undefined && this.isPromise(init, scope);
  }

  /** Whether it is a property of a promise that is not its own, also by `const { status } = …`. */
  isRead(node: Node, scope: Scope): boolean {
    const inner = unwrap(node);
    if (inner.type === 'MemberExpression') {
      if (/^(then|catch|finally|constructor)$/.test(propertyOf(inner))) return false;
      return this.isPromise(inner.object, scope) || this.isRead(inner.object, scope);
    }
    if (inner.type !== 'Identifier') return false;
    const { id, init } = valueOf(inner, scope) ?? {};
    return id?.type === 'ObjectPattern' && init !== undefined && this.isPromise(init, scope);
  }

  /** Whether it is a function that gives back a promise. */
  givesPromise(node: Node, scope: Scope): boolean {
    const inner = unwrap(node);
    if (inner.type === 'Identifier') return this.#isAsync(inner.name, scope);
    if (!isFunction(inner)) return false;
    if (inner.async) return true;
    if (inner.body.type !== 'BlockStatement') return this.isPromise(inner.body, scope);
    return inner.body.body.some((statement) => {
      const value =
        statement.type === 'ReturnStatement'
          ? statement.argument
          : statement.type === 'ExpressionStatement'
            ? statement.expression
            : null;
      return value !== null && this.isPromise(value, scope);
    });
  }

  #returnsPromise({ callee }: NodeOf<'CallExpression'>, scope: Scope): boolean {
    const words = chainOf(callee);
    const called = unwrap(callee);
    const last = words.at(-1) ?? '';
    if (words[0] === 'Promise') return words.length === 2 && last !== 'withResolvers';
    if (called.type === 'MemberExpression' && /^(then|catch|finally)$/.test(last))
      return this.isPromise(called.object, scope);
    if (called.type === 'Identifier') return this.#isAsync(last, scope);
    return this.#isAsyncInCourse(last) && !hasMethod(scope.file, last) && !isOfNode(scope.file, words[0]);
  }

  /** A function of the file itself, else one of the course by this name. */
  #isAsync(name: string, { file }: Scope): boolean {
    const declared = nodesOfType(file.program, 'FunctionDeclaration', 'VariableDeclarator').filter(
      ({ id }) => id?.type === 'Identifier' && id.name === name,
    );
    if (declared.length === 0) return this.#isAsyncInCourse(name);
    const [first] = declared;
    return declared.length === 1 && isAsyncFunction(first.type === 'VariableDeclarator' ? first.init : first);
  }
}

function valueOf({ name }: { name: string }, { file, test }: Scope): ReturnType<typeof onlyValueOf> {
  return onlyValueOf(name, test ? [test.call, file.program] : [file.program]);
}

/** Whether the file has a method of this name, such as one of a fake: what it gives back is not looked into. */
function hasMethod({ program }: SuiteFile, name: string): boolean {
  return nodesOfType(program, 'MethodDefinition', 'PropertyDefinition', 'Property').some(
    ({ key, value }) => 'name' in key && key.name === name && isFunction(value),
  );
}

/** Whether a name is imported from Node itself: its functions are not the course's. */
function isOfNode({ program }: SuiteFile, name: string): boolean {
  return moduleOfImport(program, name)?.startsWith('node:') === true;
}
