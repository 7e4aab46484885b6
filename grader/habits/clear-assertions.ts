import { Promises } from '../judge/promises.ts';
import { catalogue } from '../sentences/sentences.ts';
import { findingOf, placeOf, type Breach, type Habit, type Seen } from './habit.ts';
import { chainOf, isAssertion, lineOf, nodesIn, type Node, type WrittenTest } from './suite-syntax.ts';

const sentences = catalogue.habits['clear-assertions'];

export const clearAssertions: Habit = {
  id: 'clear-assertions',
  how: 'noted',
  lesson: '02-assertions',
  rules: [
    'A test that counts asserts nothing of the code when it fails under no bug of the lesson and no mutant on its way. Tests that come by no mutant are left alone.',
    'An assertion that every promise passes, such as `toBeTruthy`, says nothing of a call of an async function that nothing awaits.',
    'An `expect(…).resolves` or `.rejects` that stands alone as a statement is awaited by nobody.',
  ],
  judge(seen) {
    const { evidence } = seen;
    const numbTests = evidence.afterwards?.numb;
    if (!numbTests) return { silent: sentences.notYet };
    const [{ result }] = evidence.observations;
    const numb = result.tests
      .filter(({ key }) => numbTests.includes(key))
      .map((run) => ({ ...placeOf(seen, run), evidence: sentences.numb }));
    return findingOf([...forgotten(seen), ...ofPromises(seen), ...numb], sentences.kept);
  },
};

function forgotten({ suite }: Seen): Breach[] {
  return suite.tests.flatMap((test) =>
    unawaited(test).map((node) => breachIn(test, node, sentences.forgotten)),
  );
}

function ofPromises({ suite, lesson }: Seen): Breach[] {
  const promises = new Promises(suite, lesson.isAsync);
  return suite.tests.flatMap((test) =>
    promises.certainIn(test).map((node) => breachIn(test, node, sentences.promise)),
  );
}

function breachIn(test: WrittenTest, node: Node, evidence: string): Breach {
  const { file, around, title } = test;
  return { test: [...around, title].join(' > '), file: file.path, line: lineOf(file, node), evidence };
}

function unawaited({ body }: WrittenTest): Node[] {
  if (!body) return [];
  return nodesIn(body).filter(({ type, expression }) => {
    if (type !== 'ExpressionStatement') return false;
    const call = expression as Node;
    return isAssertion(call) && chainOf(call).some((word) => word === 'resolves' || word === 'rejects');
  });
}
