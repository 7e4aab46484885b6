import { catalogue } from '../sentences/sentences.ts';
import { findingOf, type Habit } from './habit.ts';
import { isNode, type Node, type WrittenTest } from './suite-syntax.ts';

const sentences = catalogue.habits.parametrized;
/** Three of a kind may be clearer as three sentences. */
const manyCopies = 4;

export const parametrized: Habit = {
  id: 'parametrized',
  how: 'noted',
  lesson: '05-parametrize',
  rules: [
    `Not kept where ${manyCopies} tests are the same code but for the values in it (numbers, texts, true and false).`,
    'Kept where there is a table, by `test.for` or `test.each`. Nothing is said where there are neither tables nor copies.',
  ],
  judge({ suite }) {
    const groups = new Map<string, WrittenTest[]>();
    for (const test of suite.tests) {
      if (test.isTable || !test.body) continue;
      const shape = `${test.file.path} ${shapeOf(test.body)}`;
      groups.set(shape, [...(groups.get(shape) ?? []), test]);
    }
    const copies = [...groups.values()].filter(({ length }) => length >= manyCopies);
    const tables = suite.tests.filter(({ isTable }) => isTable).length;
    if (copies.length === 0 && tables === 0) return { silent: sentences.none };
    return findingOf(
      copies.map((tests) => ({
        test: [...tests[0].around, tests[0].title].join(' > '),
        file: tests[0].file.path,
        line: tests[0].line,
        evidence: sentences.broken(
          tests.length,
          tests.map(({ line }) => line),
        ),
      })),
      sentences.kept(tables),
    );
  },
};

/** The tree without its values and places. */
function shapeOf(node: Node): string {
  if (node.type === 'Literal') return typeof node.value === 'object' ? String(node.raw) : '#';
  if (node.type === 'UnaryExpression' && isNode(node.argument) && node.argument.type === 'Literal')
    return '#';
  const parts = Object.entries(node).flatMap(([key, value]) => {
    if (key === 'start' || key === 'end') return [];
    const shapes = (Array.isArray(value) ? value : [value]).map((one) =>
      isNode(one) ? shapeOf(one) : typeof one === 'object' ? '' : String(one),
    );
    return [`${key}:${shapes.join(',')}`];
  });
  return `(${parts.join(' ')})`;
}
