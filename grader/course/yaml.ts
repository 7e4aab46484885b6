import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { UsageError } from '../usage-error.ts';
import { describeIssue } from './describe-issue.ts';

const checked = new WeakMap<z.ZodType, Map<string, unknown>>();

const verifyAgain = 'Correct it and run `kata verify`.';

/**
 * A text that was right is not looked at again: a capstone has dozens of them at every save.
 * @param nextStep what is to be done if it is wrong @throws UsageError naming file, key and reason
 */
export function checkYaml<S extends z.ZodType>(
  schema: S,
  file: string,
  yaml: string,
  nextStep = verifyAgain,
): z.infer<S> {
  const known = checked.get(schema) ?? new Map<string, unknown>();
  checked.set(schema, known);
  if (known.has(yaml)) return structuredClone(known.get(yaml)) as z.infer<S>;
  const result = schema.safeParse(parseYaml(file, yaml, nextStep));
  if (result.success) {
    known.set(yaml, result.data);
    return structuredClone(result.data);
  }
  throw new UsageError(`${file}: ${describeIssue(result.error)}. ${nextStep}`);
}

function parseYaml(file: string, yaml: string, nextStep: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new UsageError(`${file} is not valid YAML: ${error.message.split('\n')[0]} ${nextStep}`);
  }
}
