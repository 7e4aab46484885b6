import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { isOfLesson, variantsOf, type Lesson } from '../course/course.ts';
import type { Grader } from '../grader.ts';
import type { Implementation } from '../implementations/implementation.ts';
import { failureOf } from '../judge/sentences.ts';
import type { RunResult, TestRun } from '../session/protocol/result.ts';
import { freedomRows, type Freedom } from '../course/pages.ts';
import { runOnCorrect } from './probe.ts';
import { catalogue } from '../sentences/sentences.ts';

const {
  freedoms: sentences,
  suites: { notRun },
} = catalogue.verify;

/** A freedom, as the refactorings of a lesson use it. */
export interface FreedomUse {
  freedom: string;
  /** The module of the subject, such as `order-service`. */
  module: string;
  /** The ids of the refactorings that refuse a test which relies on it. */
  usedBy: string[];
}

/**
 * Runs the tests of `variants/freedoms`. Each relies on the freedom that its name begins with: it passes on the
 * reference, and one of the lesson's refactorings must refuse it, or a learner's test of this kind would count.
 */
export async function freedomUses(
  grader: Grader,
  lesson: Lesson,
  implementations: Implementation[],
): Promise<{ problems: string[]; uses: FreedomUse[] }> {
  const page = readCourseFile(grader.root, 'docs/requirements.md');
  const modules = lesson.subject.map((module) => new FreeModule(grader.root, module, freedomRows(page)));
  const files = modules.filter(({ isThere }) => isThere).map(({ absolute }) => absolute);
  const [reference, ...refactorings] =
    files.length === 0 ? [] : await runOnCorrect(grader, files, implementations);

  const problems: string[] = [];
  const uses: FreedomUse[] = [];
  for (const module of modules) {
    const tests = (reference?.tests ?? []).filter(({ file }) => file === module.absolute);
    problems.push(...loadProblems(module, reference), ...module.problemsOf(tests));
    const refused = tests.map((test) => ({ ...test, by: refusing(test, refactorings) }));
    for (const { name } of refused.filter(({ status, by }) => status === 'passed' && by.length === 0))
      problems.push(sentences.notRefused(lesson.id, name, module.file));
    const byFreedom = Map.groupBy(refused, ({ name }) => freedomOf(name));
    for (const [freedom, ofIt] of byFreedom)
      uses.push({ freedom, module: module.name, usedBy: [...new Set(ofIt.flatMap(({ by }) => by))] });
  }
  return { problems, uses };
}

/** A module of a lesson's subject, with the freedoms that the page gives to it. */
class FreeModule {
  readonly name: string;
  readonly file: string;
  readonly absolute: string;
  readonly isThere: boolean;
  /** Those that some test must rely on. */
  readonly #wanted: string[];
  readonly #allowed: string[];

  constructor(root: string, module: string, freedoms: Freedom[]) {
    this.name = path.posix.basename(module, '.ts');
    this.file = `variants/freedoms/${variantsOf(module)}.test.ts`;
    this.absolute = path.join(root, this.file).replaceAll(path.sep, '/');
    this.isThere = existsSync(this.absolute);
    const given = freedoms.filter(({ modules }) => modules.includes(this.name)).map(({ id }) => id);
    // A lesson's own module is a copy that leaves some things out, and their freedoms with them.
    this.#wanted = isOfLesson(module) ? [] : given;
    this.#allowed = given;
  }

  problemsOf(tests: TestRun[]): string[] {
    const used = new Set(tests.map(({ name }) => freedomOf(name)));
    return [
      ...this.#wanted
        .filter((freedom) => !used.has(freedom))
        .map((freedom) => sentences.noTest(this.file, freedom, this.name)),
      ...tests
        .filter(({ name }) => !this.#allowed.includes(freedomOf(name)))
        .map(({ name }) => sentences.noFreedom(this.file, name, this.name)),
      ...tests
        .filter(({ status }) => status !== 'passed')
        .map(({ name, errors }) =>
          sentences.mustPass(this.file, name, errors[0] ? failureOf(errors[0]) : notRun),
        ),
    ];
  }
}

function loadProblems({ file, absolute }: FreeModule, reference: RunResult | undefined): string[] {
  return (reference?.loadErrors ?? [])
    .filter((one) => one.file === absolute)
    .map(({ error }) => sentences.doesNotLoad(file, failureOf(error)));
}

/** The refactorings on which the test fails; one that only never ends says nothing. */
function refusing({ key }: TestRun, refactorings: RunResult[]): string[] {
  return refactorings
    .filter(({ tests }) =>
      tests.some((test) => test.key === key && test.status === 'failed' && !test.timedOut),
    )
    .map(({ id }) => id);
}

function freedomOf(name: string): string {
  return name.split(':')[0];
}
