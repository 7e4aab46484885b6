import type { TestRun } from '../session/protocol/result.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import type { Reason } from './grade.ts';
import { checksTooLate } from './late-checks.ts';
import { sentences } from './sentences.ts';
import { unwrittenSentence } from './snapshots.ts';
import { asksForAssertions } from './vitest-messages.ts';

export interface Unfinished {
  message: string;
  reason?: Extract<Reason, 'asserts-nothing'>;
  skippedByOnly?: true;
}

/** Why a test is not finished; undefined when it is. @param runs all, in file order */
export function unfinishedOf(run: TestRun, runs: TestRun[], suite: SuiteSyntax): Unfinished | undefined {
  const { modifiers, status, assertions, errors } = run;
  if (modifiers.includes('only')) return { message: sentences.only };
  if (modifiers.length > 0) return { message: sentences.modifier(modifiers[0]) };
  if (status === 'todo') return { message: sentences.todo };
  if (status === 'skipped') {
    const usesOnly = runs.some((one) => one.modifiers.includes('only'));
    return usesOnly ? { message: sentences.besideOnly, skippedByOnly: true } : { message: sentences.skipped };
  }
  const snapshot = unwrittenSentence(run);
  if (snapshot !== undefined) return { message: snapshot };
  const isEmpty = assertions === 0 && (status === 'passed' || asksForAssertions(errors[0]));
  if (!isEmpty) return undefined;
  return checksTooLate(run, runs, suite)
    ? { message: sentences.checksTooLate }
    : { message: sentences.assertsNothing, reason: 'asserts-nothing' };
}

/** What to say of a test that counts all the same. */
export function noteOn(run: TestRun, runs: TestRun[], suite: SuiteSyntax): string | undefined {
  if (run.wroteSnapshot) return sentences.wroteSnapshot;
  return checksTooLate(run, runs, suite) ? sentences.assertsLate : undefined;
}
