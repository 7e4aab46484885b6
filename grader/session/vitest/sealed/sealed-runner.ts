import { TestRunner, type RunnerTask, type RunnerTestCase, type RunnerTestFile } from 'vitest';
import type { ModuleRunner } from 'vite/module-runner';
import { oneByOne } from '../concurrent-tests.ts';
import { need } from '../parts.ts';
import { isTimeout, pick, testsIn } from '../vitest-tasks.ts';
import type { TestState } from './answer-schema.ts';
import type { Answers } from './answers.ts';
import type { Code } from './code.ts';

/** What the runners of a process share. */
export interface AtWork {
  code: Code;
  answers: Answers;
  /** The tests to run, by key. */
  only: string[];
}

let atWork: AtWork | undefined;

/** @param given before Vitest is asked to run anything */
export function putToWork(given: AtWork): void {
  atWork = given;
}

/** Vitest makes one of these for each file. */
export class SealedRunner extends TestRunner {
  override async importFile(file: string): Promise<unknown> {
    // Vitest puts it into every runner.
    const modules = need('sealed', Reflect.get(this, 'moduleRunner') as ModuleRunner | undefined);
    modules.evaluator = atWork!.code;
    return modules.import(file);
  }

  onBeforeRunFiles(files: RunnerTestFile[]): void {
    for (const file of files) {
      oneByOne([file]);
      file.tasks = pick(file.tasks as RunnerTask[], atWork!.only) as typeof file.tasks;
    }
  }

  /** Told at once: what comes after may never end. */
  override onAfterRunTask(test: RunnerTestCase): void {
    super.onAfterRunTask(test);
    if (test.result?.state === 'pass' || test.result?.state === 'fail')
      atWork!.answers.test(test.id, stateOf(test));
  }

  /** No snapshot is written here, and none is missed. */
  override async onAfterRunSuite(): Promise<void> {}

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    for (const file of files) {
      for (const { test, hookErrors } of testsIn(file))
        if (hookErrors.length > 0)
          atWork!.answers.test(test.id, hookErrors.some(isTimeout) ? 'timed-out' : 'failed');
      if (file.tasks.length === 0 && (file.result?.errors?.length ?? 0) > 0) this.#couldNotLoad(file);
    }
  }

  /** A file whose own code fails notices with all its tests. Where a module of the subject does not load, none does. */
  #couldNotLoad({ id }: RunnerTestFile): void {
    if (atWork!.code.hasSubjectFailed) return;
    for (const key of atWork!.only) if (key.startsWith(`${id}_`)) atWork!.answers.test(key, 'failed');
  }
}

function stateOf({ result }: RunnerTestCase): TestState {
  if (result?.state === 'pass') return 'passed';
  return (result?.errors ?? []).some(isTimeout) ? 'timed-out' : 'failed';
}
