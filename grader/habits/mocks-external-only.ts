import { catalogue } from '../sentences/sentences.ts';
import { chainOf } from '../syntax/chain.ts';
import { importsOf, moduleOfImport } from '../syntax/imports.ts';
import { stringOf } from '../syntax/literals.ts';
import { lineOf, type SuiteFile } from '../syntax/suite-file.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { fullNameOf } from '../syntax/test-title.ts';
import { nodesOfType, type NodeOf } from '../syntax/walk.ts';
import { testAround } from '../syntax/written-test.ts';
import { findingOf, type Breach, type Habit } from './habit.ts';
import { isOwnOriginal } from './own-original.ts';

const sentences = catalogue.habits['mocks-external-only'];

/** The parts of the systems, as their composition roots name them. Stores, payments and clock are ports, and no parts. */
const ourParts = ['orders', 'products', 'auth', 'tokens'];
/** Modules that a test may replace: those at the edge, and the hasher, which is slow on purpose. */
const seams = /\/(stores|payments)\/|\/(ports|password-hasher)\.ts$/;

export const mocksExternalOnly: Habit = {
  id: 'mocks-external-only',
  how: 'seen',
  lesson: '09-mocks',
  rules: [
    'Not kept if a part of the system itself is replaced. That is `vi.mock` of a module of `#src`, or `vi.spyOn` with another implementation on the prototype of one of its classes, or on its orders, products, auth or tokens.',
    'Ports are meant to be replaced, and so is the slow hasher. A spy that only listens replaces nothing. Neither does a mock that gives back its own original.',
    'Kept if something is replaced, but nothing of ours. Nothing is said if nothing is replaced.',
  ],
  judge({ suite }) {
    const broken = suite.files.flatMap((file) =>
      nodesOfType(file.program, 'CallExpression').flatMap((node): Breach[] => {
        const part = replacedBy(node, file);
        if (part === undefined) return [];
        const test = testAround(node, suite.tests, file);
        return [
          {
            ...(test && { test: fullNameOf(test) }),
            file: file.path,
            line: lineOf(file, node),
            evidence: sentences.broken(part),
          },
        ];
      }),
    );
    if (broken.length === 0 && !replacesSomething(suite)) return { silent: sentences.none };
    return findingOf(broken, sentences.kept);
  },
};

/** Whether a suite uses a mock, a spy or a fake, its own or from the fixtures. */
export function replacesSomething({ files }: SuiteSyntax): boolean {
  return files.some(
    ({ program }) =>
      importsOf(program).some(({ source }) => /fixtures\/(test\.ts$|fakes\/)/.test(source.value)) ||
      nodesOfType(program, 'NewExpression').some(({ callee }) => chainOf(callee)[0]?.startsWith('Fake')) ||
      nodesOfType(program, 'CallExpression').some(({ callee }) => {
        const [host, word] = chainOf(callee);
        return host === 'vi' && ['fn', 'spyOn', 'mock', 'doMock'].includes(word);
      }),
  );
}

/** The part of the system that this call replaces. */
function replacedBy(call: NodeOf<'CallExpression'>, file: SuiteFile): string | undefined {
  const chain = chainOf(call.callee);
  if (chain.join('.') === 'vi.mock' || chain.join('.') === 'vi.doMock') {
    const module = moduleMockedBy(call) ?? '';
    return isPartOfSystem(module) && !isOwnOriginal(call) ? module : undefined;
  }
  if (!/^mock(Implementation|Return|Resolved|Rejected)/.test(chain.at(-1) ?? '')) return undefined;
  const spy = nodesOfType(call.callee, 'CallExpression').find(
    ({ callee }) => chainOf(callee).join('.') === 'vi.spyOn',
  );
  if (!spy || chain[0] !== 'vi') return undefined;
  const words = chainOf(spy.arguments[0]);
  const owner = words.at(-1) === 'prototype' ? classOfSystem(words[0], file) : undefined;
  return owner ?? (words.length > 1 && ourParts.includes(words.at(-1)!) ? words.join('.') : undefined);
}

/** Of `vi.mock('#src/a.ts')` and `vi.mock(import('#src/a.ts'))`: the module. */
function moduleMockedBy({ arguments: [first] }: NodeOf<'CallExpression'>): string | undefined {
  return stringOf(first?.type === 'ImportExpression' ? first.source : first);
}

/** The name of a class, if it is imported from the system. */
function classOfSystem(name: string, { program }: SuiteFile): string | undefined {
  return isPartOfSystem(moduleOfImport(program, name) ?? '') ? name : undefined;
}

/** Whether a module is a part of the system, and not at its edge. */
function isPartOfSystem(module: string): boolean {
  return module.startsWith('#src/') && !seams.test(module);
}
