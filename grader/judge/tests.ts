import path from 'node:path';
import type { Evidence, Observation } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol/result.ts';
import type { Sources } from '../syntax/suite-file.ts';
import { fatalSentence } from './fatal.ts';
import type { TestGrade } from './grade.ts';
import { printedBy } from './printed.ts';
import { refusalOf, type Written } from './refusals.ts';
import { sentences } from './sentences.ts';
import { openTaskOf } from './todo-markers.ts';
import { noteOn, unfinishedOf } from './unfinished.ts';

export interface JudgedTest {
  run: TestRun;
  grade: TestGrade;
  /** Why it is not finished, if it is not. */
  isUnfinished: boolean;
  openTask?: number;
}

/** Judges each test by what was seen of it on correct code. */
export function judgeTests(
  sources: Sources,
  evidence: Evidence,
  correct: Observation[],
  written: Written,
): JudgedTest[] {
  const [{ result }] = evidence.observations;
  const { suite } = written;

  return result.tests.map((run): JudgedTest => {
    const fatal = evidence.fatal.find(({ test }) => test.key === run.key);
    const unfinished = fatal ? undefined : unfinishedOf(run, result.tests, suite);
    const refusal = fatal
      ? {
          reason: 'wrong' as const,
          message: fatalSentence(fatal, suite.textOf(run.file)),
        }
      : unfinished === undefined
        ? refusalOf(run, correct, evidence, written)
        : undefined;
    const openTask = unfinished && openTaskOf(sources[run.file] ?? '', run.name);
    const isOpen = unfinished?.reason !== undefined && openTask !== undefined;
    const counts = unfinished === undefined && refusal === undefined;
    const note = counts ? (byChance(run, evidence) ?? noteOn(run, result.tests, suite)) : undefined;

    return {
      run,
      isUnfinished: unfinished !== undefined,
      openTask,
      grade: {
        name: run.name,
        file: fileInSuite(sources, run.file),
        status: fatal ? 'failed' : run.status,
        counts,
        ...(refusal ?? unfinished),
        ...(isOpen && { message: sentences.openTask(openTask) }),
        ...(note !== undefined && { note }),
        ...(!counts && printedBy(run)),
        durationMs: round(run.durationMs),
      },
    };
  });
}

/** A catch that chance decides, on a bug, is not credited: a learner should know why. */
function byChance({ key }: TestRun, { unrepeated }: Evidence): string | undefined {
  return unrepeated.some(({ test, kind }) => test === key && kind === 'bug')
    ? sentences.noticedByChance
    : undefined;
}

/** @param file absolute @returns its path relative to the suite's folder, with forward slashes */
export function fileInSuite(sources: Sources, file: string): string {
  const [firstFile] = Object.keys(sources);
  return path.relative(path.dirname(firstFile), file).replaceAll('\\', '/');
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
