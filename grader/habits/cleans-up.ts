import path from 'node:path';
import type { Seen } from '../judge/habit-judge.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { LeftOpen, Leftover } from '../session/protocol/seen.ts';
import { chainOf } from '../syntax/chain.ts';
import { stringOf } from '../syntax/literals.ts';
import { lineAt } from '../syntax/place.ts';
import { lineOf } from '../syntax/suite-file.ts';
import { nodesIn, type Node } from '../syntax/walk.ts';
import { testAround, type WrittenTest } from '../syntax/written-test.ts';
import { findingOf, type Breach, type Habit } from './habit.ts';

const sentences = catalogue.habits['cleans-up'];

export const cleansUp: Habit = {
  id: 'cleans-up',
  how: 'seen',
  lesson: '06-fixtures',
  rules: [
    'After the suite has run on correct code, the worker looks at what the suite had to put back. These are fake timers, environment variables, globals, functions of `Math`, `Date`, `JSON`, `console`, `crypto` and `process`, listeners on the process, the current folder.',
    'Not kept if something is left and the line that changed it is found. A change on an object that a test made for itself does not count.',
    "It also sees what the suite opens. These are new files and folders, servers, a faked network, intervals and timers of a second or more, and SQLite databases. In the temporary folder, files that are written again count too. Not kept if one is still there, listening, running or open at the end. A database that a store has opened for itself is not the suite's to close, and what the code under test leaves to itself is not looked at.",
    'Kept if the suite changes or opens such a thing and nothing is left.',
  ],
  judge(seen) {
    const [{ result }] = seen.evidence.observations;
    const { left, opened } = result;
    if (!left || !opened) return { silent: sentences.failed };
    const changes = changesIn(seen);
    const changed = left.flatMap(({ what, key }): Breach[] => {
      const of = changes.filter((change) => change.what === what);
      const name = result.tests.find((test) => test.key === key)?.name;
      const place = of.find(({ test }) => test === name) ?? of.find(({ test }) => test === undefined);
      if (!place) return [];
      const { test, file, line } = place;
      return [{ file, line, ...(test !== undefined && { test }), evidence: sentences.broken(what) }];
    });
    const broken = [...changed, ...opened.left.map((one) => leftOpen(one, seen))];
    if (broken.length + changes.length + opened.count === 0) return { silent: sentences.none };
    return findingOf(broken, sentences.kept);
  },
};

function leftOpen({ kind, name, key, file, line }: LeftOpen, { suite, evidence }: Seen): Breach {
  const test = evidence.observations[0].result.tests.find((run) => run.key === key);
  const shown = name && path.basename(name);
  const isInTest = suite.tests.some((one) => one.file.path === file && holdsLine(one, line));
  return {
    file,
    line,
    ...(test && { test: test.name }),
    evidence: sentences.leftOpen(kind, isInTest, shown),
  };
}

/** Whether a line is in the text of a test, and not in a fixture or a function that it uses. */
function holdsLine({ file, line: first, call }: WrittenTest, line: number): boolean {
  return first <= line && line <= lineAt(file.text, call.end);
}

interface Change extends Pick<Breach, 'test'> {
  what: Leftover['what'];
  file: string;
  line: number;
}

/** Where the suite itself changes something that all tests share. */
function changesIn({ suite, evidence }: Seen): Change[] {
  const runs = evidence.observations[0].result.tests;
  return suite.files.flatMap((file) =>
    nodesIn(file.program).flatMap((node): Change[] => {
      const what = changedBy(node);
      if (what === undefined) return [];
      const written = testAround(node, suite.tests, file);
      const run = written && runs.find((one) => suite.writtenAs(one, runs) === written);
      return [
        {
          what,
          file: file.path,
          line: lineOf(file, node),
          ...(written && { test: run?.name ?? written.title }),
        },
      ];
    }),
  );
}

function changedBy(node: Node): string | undefined {
  if (node.type === 'AssignmentExpression') return namedBy(chainOf(node.left));
  if (node.type === 'UnaryExpression' && node.operator === 'delete') return namedBy(chainOf(node.argument));
  if (node.type !== 'CallExpression') return undefined;
  const [target, second] = node.arguments;
  const text = stringOf(target);
  const key = stringOf(second);
  switch (chainOf(node.callee).join('.')) {
    case 'vi.useFakeTimers':
      return 'timers';
    case 'vi.setSystemTime':
      return 'Date';
    case 'vi.stubEnv':
      return text && `process.env.${text}`;
    case 'vi.stubGlobal':
      return text;
    case 'vi.spyOn':
      return key === undefined ? undefined : namedBy([...chainOf(target), key]);
    case 'process.chdir':
      return 'process.cwd';
    case 'process.on':
    case 'process.addListener':
      return text && `process.on ${text}`;
    default:
      // A server that replaces the network.
      return chainOf(node.callee).at(-1) === 'listen' ? 'fetch' : undefined;
  }
}

const shared = /^(Math|Date|JSON|console|crypto|performance|process)\.\w+$|^process\.env\.\w+$/;

/** The name of something that all tests share, such as `fetch` (of `globalThis.fetch`) or `process.env.TZ`. */
function namedBy(chain: string[]): string | undefined {
  const words = chain[0] === 'globalThis' ? chain.slice(1) : chain;
  const isShared = chain[0] === 'globalThis' || shared.test(words.join('.'));
  return isShared && words.length > 0 ? words.join('.') : undefined;
}
