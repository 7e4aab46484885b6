import { catalogue } from '../sentences/sentences.ts';
import { fullNameOf } from '../syntax/test-title.ts';
import { isNode, type Node } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';
import { findingOf, type Breach, type Habit } from './habit.ts';

const sentences = catalogue.habits.parametrized;
/** Three similar tests may be clearer as three sentences than as a table. */
const manyCopies = 4;

export const parametrized: Habit = {
  id: 'parametrized',
  how: 'noted',
  lesson: '05-parametrize',
  rules: [
    `Not kept where ${manyCopies} tests are the same code but for the values in it (numbers, texts, true and false).`,
    'A test adds nothing that is word for word another one of the same suite. Nothing else is said to add nothing, though others may notice all that it notices.',
    'Kept if there is a table, by `test.for` or `test.each`. Nothing is said if there are no tables and no copies.',
  ],
  judge({ suite }) {
    const groups = new Map<string, WrittenTest[]>();
    for (const test of suite.tests) {
      if (test.isTable || !test.callback) continue;
      const shape = `${test.file.path} ${shapeOf(test.callback)}`;
      groups.set(shape, [...(groups.get(shape) ?? []), test]);
    }
    const twins = [...groups.values()].flatMap(twinsIn);
    const copies = [...groups.values()].filter(({ length }) => length >= manyCopies);
    const tables = suite.tests.filter(({ isTable }) => isTable).length;
    if (copies.length + twins.length + tables === 0) return { silent: sentences.none };
    const alike = copies.map((tests) => ({
      test: fullNameOf(tests[0]),
      file: tests[0].file.path,
      line: tests[0].line,
      evidence: sentences.broken(
        tests.length,
        tests.map(({ line }) => line),
      ),
    }));
    return findingOf([...twins, ...alike], sentences.kept(tables));
  },
};

/** Tests that repeat an earlier test of the same suite, so that their hooks are the same too. @param tests of one shape */
function twinsIn(tests: WrittenTest[]): Breach[] {
  if (tests.length < 2) return [];
  const byText = new Map<string, WrittenTest>();
  return tests.flatMap((test) => {
    const { file, around, line, callback } = test;
    const text = [...around, shapeOf(callback!, { hasValues: true })].join('\n');
    const twin = byText.get(text);
    if (!twin) byText.set(text, test);
    const evidence = twin && sentences.twice(twin.title, twin.line);
    return evidence ? [{ test: fullNameOf(test), file: file.path, line, evidence }] : [];
  });
}

/** A text that two trees share when they are the same code, wherever it is written, and whatever its values are. */
function shapeOf(node: Node, { hasValues = false } = {}): string {
  if (!hasValues) {
    if (node.type === 'Literal') return typeof node.value === 'object' ? String(node.raw) : '#';
    if (node.type === 'UnaryExpression' && node.argument.type === 'Literal') return '#';
  }
  const parts = Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'start' || key === 'end') return [];
    const shapes = (Array.isArray(value) ? value : [value]).map((one: unknown) => {
      if (isNode(one)) return shapeOf(one, { hasValues });
      if (typeof one !== 'object') return String(one);
      return hasValues ? JSON.stringify(one) : '';
    });
    return [`${key}:${shapes.join(',')}`];
  });
  return `(${parts.join(' ')})`;
}
