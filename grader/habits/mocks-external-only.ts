import { catalogue } from '../sentences/sentences.ts';
import { findingOf, type Breach, type Habit } from './habit.ts';
import {
  chainOf,
  lineOf,
  nodesIn,
  type Node,
  type SuiteFile,
  type SuiteSyntax,
  type WrittenTest,
} from './suite-syntax.ts';

const sentences = catalogue.habits['mocks-external-only'];

/** What the systems are made of, as their composition roots name it. Stores, payments and clock are ports. */
const ourParts = ['orders', 'products', 'auth', 'tokens'];
/** Modules at the edge, and the hasher: its work is slow on purpose, so a cheaper one is fair. */
const seams = /\/(stores|payments)\/|\/(ports|password-hasher)\.ts$/;

export const mocksExternalOnly: Habit = {
  id: 'mocks-external-only',
  how: 'seen',
  lesson: '09-mocks',
  rules: [
    'Not kept where a part of the system itself is replaced: `vi.mock` of a module of `#src`, or `vi.spyOn` with another implementation on the prototype of one of its classes or on its orders, products, auth or tokens.',
    'Ports are meant to be replaced, and so is the slow hasher. A spy that only listens replaces nothing.',
    'Kept where something is replaced, and nothing of ours. Nothing is said where nothing is replaced.',
  ],
  judge({ suite }) {
    const broken = suite.files.flatMap((file) =>
      nodesIn(file.program).flatMap((node): Breach[] => {
        const part = replacedBy(node, file);
        if (part === undefined) return [];
        const test = testAround(node, suite.tests, file);
        return [
          {
            ...(test && { test: [...test.around, test.title].join(' > ') }),
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

/** Whether there is a mock, a spy or a fake in it, of its own or of the fixtures. */
export function replacesSomething({ files }: SuiteSyntax): boolean {
  return files.some(({ program }) =>
    nodesIn(program).some((node) => {
      if (node.type === 'ImportDeclaration') return /fixtures\/(test\.ts$|fakes\/)/.test(moduleOf(node));
      if (node.type === 'NewExpression') return chainOf(node.callee)[0]?.startsWith('Fake');
      if (node.type !== 'CallExpression') return false;
      const [host, word] = chainOf(node.callee);
      return host === 'vi' && ['fn', 'spyOn', 'mock', 'doMock'].includes(word);
    }),
  );
}

function moduleOf({ source }: Node): string {
  return String((source as Node | undefined)?.value ?? '');
}

/** The part of ours that this call replaces. */
function replacedBy(node: Node, file: SuiteFile): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const chain = chainOf(node.callee);
  const [first] = node.arguments as Node[];
  if (chain.join('.') === 'vi.mock' || chain.join('.') === 'vi.doMock') {
    const module = String(first?.value ?? (first?.source as Node | undefined)?.value ?? '');
    return module.startsWith('#src/') && !seams.test(module) ? module : undefined;
  }
  if (!/^mock(Implementation|Return|Resolved|Rejected)/.test(chain.at(-1) ?? '')) return undefined;
  const spy = nodesIn(node.callee as Node).find(
    ({ type, callee }) => type === 'CallExpression' && chainOf(callee).join('.') === 'vi.spyOn',
  );
  if (!spy || chain[0] !== 'vi') return undefined;
  const [target] = spy.arguments as Node[];
  const words = chainOf(target);
  const owner = words.at(-1) === 'prototype' ? ourClass(words[0], file) : undefined;
  return owner ?? (words.length > 1 && ourParts.includes(words.at(-1)!) ? words.join('.') : undefined);
}

/** The class of this name where it comes from the inside of the system. */
function ourClass(name: string, { program }: SuiteFile): string | undefined {
  const from = (program.body as Node[]).find(
    ({ type, specifiers }) =>
      type === 'ImportDeclaration' && (specifiers as Node[]).some(({ local }) => chainOf(local)[0] === name),
  );
  const module = from ? moduleOf(from) : '';
  return module.startsWith('#src/') && !seams.test(module) ? name : undefined;
}

export function testAround({ start }: Node, tests: WrittenTest[], file: SuiteFile): WrittenTest | undefined {
  return tests.find((test) => test.file === file && test.call.start <= start && start < test.call.end);
}
