import { Promises } from '../judge/promises.ts';
import type { TestRun } from '../session/protocol/result.ts';
import type { Seen } from '../judge/habit-judge.ts';
import { catalogue } from '../sentences/sentences.ts';
import { chainOf, isAssertion } from '../syntax/chain.ts';
import { lineOf } from '../syntax/suite-file.ts';
import { fullNameOf } from '../syntax/test-title.ts';
import { nodesOfType, type Node } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';
import { constantIn, onOwnMocksIn } from './empty-assertions.ts';
import { findingOf, placeOf, type Breach, type Habit } from './habit.ts';

const sentences = catalogue.habits['clear-assertions'];

export const clearAssertions: Habit = {
  id: 'clear-assertions',
  how: 'noted',
  lesson: '02-assertions',
  rules: [
    'An assertion whose values are all in the test itself always passes: `expect(true).toBe(true)`.',
    'So does one on a mock that the test makes, calls with values of its own, and gives to no other code.',
    'A test that counts asserts nothing of the code when it fails under no bug of the lesson and no mutant on its way. Tests that reach no mutant are left alone.',
    'An assertion that every promise passes, such as `toBeTruthy`, says nothing of a call of an async function that nothing awaits.',
    'An `expect(…).resolves` or `.rejects` that is a whole statement, without `await` or `return`, is not awaited.',
  ],
  judge(seen) {
    const { evidence } = seen;
    const neverFailing = evidence.afterwards?.ineffective;
    if (!neverFailing) return { silent: sentences.notYet };
    const [{ result }] = evidence.observations;
    const isIdle = ({ key }: TestRun): boolean => neverFailing.includes(key);
    const writtenAs = (run: TestRun): WrittenTest | undefined => seen.suite.writtenAs(run, result.tests);
    const effective = new Set(result.tests.filter((run) => !isIdle(run)).map(writtenAs));
    // Of a table one row is enough: the others are the same test.
    const isRow = (run: TestRun): boolean => writtenAs(run) !== undefined && effective.has(writtenAs(run));
    const idle = result.tests
      .filter((run) => isIdle(run) && !isRow(run))
      .map((run) => ({ ...placeOf(seen, run), evidence: sentences.ineffective }));
    const told = [...notAwaited(seen), ...onPromises(seen), ...onNothing(seen)];
    return findingOf(
      [...told, ...idle.filter((one) => !told.some(({ test }) => test === one.test))],
      sentences.kept,
    );
  },
};

function notAwaited({ suite }: Seen): Breach[] {
  return suite.tests.flatMap((test) =>
    unawaitedIn(test).map((node) => breachIn(test, node, sentences.forgotten)),
  );
}

function onPromises({ suite, lesson }: Seen): Breach[] {
  const promises = new Promises(suite, lesson.isAsync);
  return suite.tests.flatMap((test) =>
    promises.certainIn(test).map((node) => breachIn(test, node, sentences.promise)),
  );
}

function onNothing({ suite }: Seen): Breach[] {
  return suite.tests.flatMap((test) => [
    ...constantIn(test).map((node) => breachIn(test, node, sentences.constant)),
    ...onOwnMocksIn(test).map((node) => breachIn(test, node, sentences.ownMock)),
  ]);
}

function breachIn(test: WrittenTest, node: Node, evidence: string): Breach {
  const { file } = test;
  return { test: fullNameOf(test), file: file.path, line: lineOf(file, node), evidence };
}

/** Assertions on a promise that stand alone as a statement. */
function unawaitedIn({ callback }: WrittenTest): Node[] {
  if (!callback) return [];
  return nodesOfType(callback, 'ExpressionStatement').filter(
    ({ expression }) =>
      isAssertion(expression) &&
      chainOf(expression).some((word) => word === 'resolves' || word === 'rejects'),
  );
}
