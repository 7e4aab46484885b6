import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { Mutant } from '../implementations/mutants.ts';
import { gradeWith, mutantsWith, survivor } from '../testing/grades.ts';
import { mutationReport } from './mutation-report.ts';

const source = [
  'export function sell(left: number) {',
  '  if (left > 0) return;',
  '  throw new Error();',
  '}',
  '',
].join('\n');
const schema = JSON.parse(
  readFileSync(
    new URL(import.meta.resolve('mutation-testing-report-schema/mutation-testing-report-schema.json')),
    'utf8',
  ),
) as object;

const mutantAt = (id: string, line: number, column: number, original: string): Mutant => ({
  id,
  file: 'src/counter.ts',
  line,
  column,
  mutator: 'EqualityOperator',
  original,
  replacement: 'left >= 0',
  before: '',
  after: '',
  isMessage: false,
});

const asked = [
  mutantAt('1', 2, 7, 'left > 0'),
  mutantAt('2', 1, 36, source.slice(35, -1)),
  mutantAt('3', 2, 7, 'left > 0'),
];
const alive = [
  { ...survivor(1), id: '2' },
  { ...survivor(2), id: '3', outcome: 'timed-out' as const },
];
const grade = gradeWith({ mutants: mutantsWith(alive, 1) });

test('keeps the published schema, and says of each mutant where it is and what became of it', () => {
  const text = mutationReport(grade, asked, () => source);
  const isValid = new Ajv({ strict: false, formats: { uri: true } }).compile(schema);

  expect(isValid(JSON.parse(text))).toBe(true);
  expect(JSON.parse(text)).toMatchObject({
    files: {
      'src/counter.ts': {
        source,
        mutants: [
          {
            id: '1',
            status: 'Killed',
            location: { start: { line: 2, column: 7 }, end: { line: 2, column: 15 } },
          },
          {
            id: '2',
            status: 'Survived',
            location: { start: { line: 1, column: 36 }, end: { line: 4, column: 2 } },
          },
          { id: '3', status: 'Survived' },
        ],
      },
    },
  });
});

test('an empty report keeps the schema, too', () => {
  const isValid = new Ajv({ strict: false, formats: { uri: true } }).compile(schema);

  expect(isValid(JSON.parse(mutationReport(grade, [], () => source)))).toBe(true);
});
