import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { firstLine, noFacts, type TestFact } from './facts.ts';

type UnhandledErrors = Parameters<NonNullable<Reporter['onTestRunEnd']>>[1];

/** Writes what Vitest says of each test: its JSON reporter keeps neither failed hooks nor unhandled errors. */
export default class FactsReporter implements Reporter {
  readonly #folder = process.env.PARITY_FOLDER!;

  onTestRunEnd(modules: readonly TestModule[], unhandled: UnhandledErrors): void {
    const facts = noFacts();
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      facts.tests.push(...tests.map((test) => this.#factOf(test)));
      if (tests.length === 0) facts.broken.push(this.#nameOf(module.moduleId));
    }
    facts.unhandled = unhandled.map(({ message }) => firstLine(String(message)));
    writeFileSync(process.env.PARITY_FACTS!, JSON.stringify(facts));
  }

  #factOf(test: TestCase): TestFact {
    const result = test.result();
    return {
      file: this.#nameOf(test.module.moduleId),
      name: test.fullName,
      status: test.options.mode === 'todo' ? 'todo' : result.state,
      modifiers: modifiersOf(test),
      isUnderFailedHook: isUnderFailedHook(test),
      errors: (result.errors ?? []).map(({ message }) => firstLine(String(message))),
    };
  }

  #nameOf(file: string): string {
    return path.relative(this.#folder, file).replaceAll(path.sep, '/');
  }
}

function modifiersOf({ options }: TestCase): string[] {
  return ['retry', 'fails'].filter((name) => Boolean(options[name as 'retry' | 'fails']));
}

/** The other error that Vitest gives a file is that in CI some of its snapshots belong to no test any more. */
function isOfHook({ message }: { message: string }): boolean {
  return !message.startsWith('Obsolete snapshots');
}

function isUnderFailedHook(test: TestCase): boolean {
  for (let at = test.parent; ; at = at.parent) {
    if (at.errors().some(isOfHook)) return true;
    if (at.type === 'module') return false;
  }
}
