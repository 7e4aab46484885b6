import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { cleanLine } from '../terminal/clean-text.ts';
import { wrapped } from './wrapped.ts';

const sentences = catalogue.report.table;
const indent = '  ';

/**
 * How many of the smaller changes each test notices, and how many no other test does. Empty where not every test was
 * asked.
 */
export function changeTable({ tests, mutants }: Pick<Grade, 'tests' | 'mutants'>, width: number): string[] {
  const each = mutants?.each ?? [];
  const names = [...new Set(tests.filter(({ counts }) => counts).map(({ name }) => name))];
  if (each.length === 0 || names.length === 0) return [];
  const digits = String(each.length).length;
  return [
    ...wrapped(sentences.changes(each.length), width),
    ...names.flatMap((name) => {
      const noticed = each.filter(({ killedBy }) => killedBy.includes(name));
      const alone = noticed.filter(({ killedBy }) => killedBy.length === 1).length;
      const told = `${cleanLine(name)}${alone > 0 ? ` (${sentences.alone(alone)})` : ''}`;
      const count = `${indent}${String(noticed.length).padStart(digits)}  `;
      return wrapped(told, width, count, ' '.repeat(count.length));
    }),
  ];
}
