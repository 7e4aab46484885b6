import { readSource, type Lesson } from '../course/course.ts';
import type { Implementation } from '../implementations/implementation.ts';
import type { Mutant } from '../implementations/mutants.ts';
import type { Grade } from '../judge/grade.ts';
import { fateOf } from '../judge/judge-mutants.ts';
import type { Evidence } from '../session/evidence.ts';
import type { RunResult } from '../session/protocol/result.ts';
import { offsetAt } from '../syntax/place.ts';

/** Something wrong that a suite is credited with noticing. */
export interface Credited {
  kind: 'bug' | 'mutant';
  /** The bug's, or the mutant's among those that were made together. */
  id: string;
  /** The tests that noticed, by key. */
  by: string[];
  /** The text that replaces a module, by the module's path. */
  modules: Record<string, string>;
}

export interface ToCredit {
  root: string;
  lesson: Pick<Lesson, 'subject'>;
  /** The reference first. */
  implementations: Implementation[];
  evidence: Evidence;
  grade: Pick<Grade, 'bugs'>;
}

/** Every bug that counts as caught, and every mutant that counts as killed. */
export function creditedIn({ root, implementations, evidence, grade }: ToCredit): Credited[] {
  const [reference] = implementations;
  const caught = new Set(grade.bugs.filter(({ caughtBy }) => caughtBy.length > 0).map(({ id }) => id));
  const resultOn = (bug: string): RunResult | undefined =>
    evidence.observations.find(({ implementation }) => implementation.id === bug)?.result;
  const bugs = implementations
    .filter(({ id, kind }) => kind === 'bug' && caught.has(id))
    .map(({ id, modules }): Credited => ({ kind: 'bug', id, by: noticing(resultOn(id)), modules }));
  const killed = (evidence.mutants?.observations ?? []).filter((one) => fateOf(one) === 'killed');
  const mutants = killed.map(({ mutant, result }): Credited => {
    const modules = { ...reference.modules, [mutant.file]: mutatedText(root, mutant) };
    return { kind: 'mutant', id: mutant.id, by: noticing(result), modules };
  });
  return [...bugs, ...mutants].filter(({ by }) => by.length > 0);
}

function noticing(result: RunResult | undefined): string[] {
  const failed = result?.tests.filter(({ status, timedOut }) => status === 'failed' && !timedOut) ?? [];
  return failed.map(({ key }) => key);
}

/** The module with the mutant in plain text: no switch, and nothing of Stryker's. */
function mutatedText(root: string, { file, line, column, original, replacement }: Mutant): string {
  const text = readSource(root, file);
  const start = offsetAt(text, line, column);
  if (!text.startsWith(original, start)) throw new Error(`${file}:${line} has another text than its mutant`);
  return text.slice(0, start) + replacement + text.slice(start + original.length);
}
