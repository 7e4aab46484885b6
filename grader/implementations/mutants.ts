import { z } from 'zod';
import { readCourseFile } from '../course/course-files.ts';
import { innermost, offsetAt } from '../syntax/place.ts';
import { UsageError } from '../usage-error.ts';
import { readModuleSyntax } from './module-syntax.ts';
import { partSchema } from './mutated-part.ts';
import { readMutationRules } from './stryker-config.ts';

export const mutantSchema = z.object({
  /** Unique among the mutants that were made together. */
  id: z.string(),
  /** Relative to the course. */
  file: z.string(),
  /** Where it begins; both count from 1. */
  line: z.number(),
  column: z.number(),
  mutator: z.string(),
  original: z.string(),
  replacement: z.string(),
  /** The line as it is, and as the mutant has it: its first line where it has several. */
  before: z.string(),
  after: z.string(),
  /** The function or method that it is in. */
  inside: z.string().optional(),
  /** What the changed code is for, where that can be named. */
  part: partSchema.optional(),
  /** It changes only what an error says to a reader, which is not promised. */
  isMessage: z.boolean(),
});

/** One mechanical change of a module. */
export type Mutant = z.infer<typeof mutantSchema>;

/** Modules with all their mutants in them: one is active at a time, or none. */
export interface Instrumented {
  mutants: Mutant[];
  /** Text by module, relative to the course. */
  modules: Record<string, string>;
}

/** Errors are thrown, so nothing is logged. */
const silent = (): void => {};
const log = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
};

/**
 * Puts Stryker's mutants into those of these modules that `stryker.conf.json` names.
 * @throws UsageError when a module does not parse
 */
export async function instrument(root: string, modules: string[]): Promise<Instrumented> {
  const rules = readMutationRules(root);
  const texts = new Map(
    modules.filter((module) => rules.mutates(module)).map((module) => [module, readCourseFile(root, module)]),
  );
  // Loaded only here, because loading takes longer than all the rest.
  const { Instrumenter } = await import('@stryker-mutator/instrumenter');
  const { files, mutants } = await new Instrumenter(log)
    .instrument(
      [...texts].map(([name, content]) => ({ name, content, mutate: true })),
      { plugins: null, excludedMutations: rules.excludedMutations, ignorers: [] },
    )
    .catch((error: Error) => {
      throw new UsageError(`Cannot mutate ${[...texts.keys()].join(', ')}: ${error.message.split('\n')[0]}.`);
    });
  const syntax = new Map([...texts].map(([module, text]) => [module, readModuleSyntax(module, text)]));

  return {
    modules: Object.fromEntries(files.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement = '' }) => {
      const text = texts.get(fileName)!;
      const { functions, messages, parts } = syntax.get(fileName)!;
      // Stryker counts lines and columns from 0.
      const line = location.start.line + 1;
      const column = location.start.column + 1;
      const start = offsetAt(text, line, column);
      const end = offsetAt(text, location.end.line + 1, location.end.column + 1);
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      return {
        id,
        file: fileName,
        line,
        column,
        mutator: mutatorName,
        original: text.slice(start, end),
        replacement,
        before: lineAt(text, lineStart),
        after: lineAt(text.slice(0, start) + replacement + text.slice(end), lineStart),
        inside: innermost(functions, start)?.name,
        part: parts.find((one) => one.start === start && one.end === end)?.part,
        isMessage: mutatorName === 'StringLiteral' && innermost(messages, start) !== undefined,
      };
    }),
  };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).trim();
}

/** A key that stays the same when other lines change. */
export function mutantKey({
  file,
  inside,
  mutator,
  original,
  replacement,
}: Pick<Mutant, 'file' | 'inside' | 'mutator' | 'original' | 'replacement'>): string {
  return [file, inside ?? '', mutator, original, replacement].join('\n');
}
