import { expect } from 'vitest';
import { test } from '../testing/test.ts';
import { UsageError } from '../usage-error.ts';
import { instrument } from './mutants.ts';
import { readMutationRules } from './stryker-config.ts';

const refused = {
  '{"mutatee": []}': 'mutatee is no option of Stryker. Did you mean mutate?',
  '{"mutator": {"excludedMutations": ["StringLiterals"]}}':
    'StringLiterals is no mutator of Stryker. Did you mean StringLiteral?',
  '{"mutator": {"excludedMutation": []}}': 'mutator: Unrecognized key: "excludedMutation".',
  '{"mutate": "src"}': 'mutate: Invalid input: expected array',
  '{"mutate": [3]}': 'mutate.0: Invalid input: expected string',
  '{"mutate": ["src/counter.ts:1-3"]}': 'mutate.0: a part of a file cannot be chosen here.',
  '{"mutate": [': 'is not valid JSON',
  '': 'is not valid JSON',
  'null': 'expected object, received null',
  '[]': 'expected object, received array',
  '3': 'expected object, received number',
};

test.for(Object.entries(refused))('refuses %s', ([text, sentence], { course }) => {
  course.write('stryker.conf.json', text);

  const read = () => readMutationRules(course.root);

  expect(read).toThrow(UsageError);
  expect(read).toThrow(/^stryker\.conf\.json[^\n]+[.?] Correct it\.$/);
  expect(read).toThrow(sentence);
});

test('mutates what the last pattern that fits says, as Stryker does', ({ course }) => {
  course.write(
    'stryker.conf.json',
    '{"mutate": ["src/**/*.ts", "!src/shelf.ts", "!src/orders/**", "src/orders/a.ts"]}',
  );

  const { mutates } = readMutationRules(course.root);

  expect(
    ['src/counter.ts', 'src/shelf.ts', 'src/orders/a.ts', 'src/orders/b.ts', 'lessons/a.ts'].filter(mutates),
  ).toEqual(['src/counter.ts', 'src/orders/a.ts']);
});

test('mutates all of src where there is no stryker.conf.json', ({ course }) => {
  const { mutates, excludedMutations } = readMutationRules(course.root);

  expect([mutates('src/counter.ts'), mutates('lessons/a.ts'), excludedMutations]).toEqual([true, false, []]);
});

test('takes a comment, a schema and a byte order mark for what they are', ({ course }) => {
  course.write(
    'stryker.conf.json',
    '\uFEFF{"$schema": "x", "_comment": "why", "mutator": {"excludedMutations": ["Regex"]}}',
  );

  expect(readMutationRules(course.root).excludedMutations).toEqual(['Regex']);
});

test('calls mutators what the instrumenter calls them', async ({ course }) => {
  course.write('src/counter.ts', "export function sell() {\n  charge('mug');\n  send();\n}");

  const { mutants } = await instrument(course.root, ['src/counter.ts']);
  const excludedMutations = mutants.map(({ mutator }) => mutator);
  course.write('stryker.conf.json', JSON.stringify({ mutator: { excludedMutations } }));

  expect(excludedMutations).toContain('CallExpression');
  expect(readMutationRules(course.root)).toMatchObject({ excludedMutations });
});
