import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { readCourseFile } from '../course/course-files.ts';
import { describeIssue } from '../course/describe-issue.ts';
import { UsageError } from '../usage-error.ts';

/** What `stryker.conf.json` says about which code is mutated, and how. */
export interface MutationRules {
  mutates(module: string): boolean;
  excludedMutations: string[];
}

const file = 'stryker.conf.json';

/** The names that Stryker gives its mutators. */
export const mutators =
  'ArithmeticOperator ArrayDeclaration ArrowFunction AssignmentOperator BlockStatement BooleanLiteral CallExpression ConditionalExpression EqualityOperator LogicalOperator MethodExpression ObjectLiteral OptionalChaining Regex StringLiteral UnaryOperator UpdateOperator'.split(
    ' ',
  );

const wholeFile = z.string().refine((text) => !/:\d/.test(text), 'a part of a file cannot be chosen here');

const rulesSchema = z.looseObject({
  mutate: z.array(wholeFile).default(['src/**/*.ts']),
  mutator: z
    .strictObject({ plugins: z.unknown().optional(), excludedMutations: z.array(z.string()).default([]) })
    .default({ excludedMutations: [] }),
});

/** Reads the rules; a course without the file has all of `src` mutated. @throws UsageError naming key and reason */
export function readMutationRules(root: string): MutationRules {
  const text = existsSync(path.join(root, file)) ? readCourseFile(root, file) : '{}';
  const config = parse(text);
  if (config !== null && typeof config === 'object' && !Array.isArray(config))
    refuseUnknown(Object.keys(config), strykersKeys(), 'option');

  const result = rulesSchema.safeParse(config);
  if (!result.success) throw new UsageError(`${file}: ${describeIssue(result.error)}. Correct it.`);
  const { mutate, mutator } = result.data;
  refuseUnknown(mutator.excludedMutations, mutators, 'mutator');
  return {
    excludedMutations: mutator.excludedMutations,
    // As in Stryker, the last pattern that fits decides.
    mutates: (module) => mutate.findLast((one) => matches(module, one))?.startsWith('!') === false,
  };
}

function matches(module: string, pattern: string): boolean {
  return path.matchesGlob(module, pattern.replace(/^!/, ''));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not valid JSON: ${(error as Error).message}. Correct it.`);
  }
}

function refuseUnknown(names: string[], known: string[], kind: string): void {
  const unknown = names.find((name) => !known.includes(name) && !/^(\$schema$|_|.*_comment$)/.test(name));
  if (unknown === undefined) return;
  throw new UsageError(
    `${file}: ${unknown} is no ${kind} of Stryker. Did you mean ${closest(unknown, known)}? Correct it.`,
  );
}

function strykersKeys(): string[] {
  const core = path.dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
  const schema = readFileSync(path.join(core, 'schema', 'stryker-schema.json'), 'utf8');
  const { properties } = JSON.parse(schema) as { properties: object };
  return [...Object.keys(properties), 'vitest'];
}
