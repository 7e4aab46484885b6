import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { lessonBugs, readSource, type Lesson } from '../course/course.ts';
import { ownSuites } from '../course/own-suites.ts';
import type { Grader } from '../grader.ts';
import { implementationsOf } from '../implementations/implementations.ts';
import { readModuleSyntax } from '../implementations/module-syntax.ts';
import { failureOf } from '../judge/sentences.ts';
import type { RunResult } from '../session/protocol/result.ts';
import { catalogue } from '../sentences/sentences.ts';
import { runOnCorrect } from './probe.ts';

const { attack: sentences, suites } = catalogue.verify;

/**
 * What a lesson that attacks a suite promises besides: the suite looks good. It accepts what is correct and enters all
 * of the subject; and each task names the methods that it is about.
 */
export async function attackLessonProblems(grader: Grader, lesson: Lesson): Promise<string[]> {
  if (lesson.kind !== 'attack') return [];
  const { id, given = [] } = lesson;
  if (given.length === 0) return [sentences.noGiven(id)];
  return [
    ...(lesson.subject.length === 1 ? [] : [sentences.oneModule(id, lesson.subject.length)]),
    ...lessonBugs(lesson).map((bug) => sentences.hasBug(id, bug.id)),
    ...partProblems(grader.root, lesson),
    ...given.filter((name) => !isSame(grader.root, id, name)).map((name) => sentences.notSame(id, name)),
    ...(await givenProblems(grader, lesson)),
  ];
}

function partProblems(root: string, { id, subject: [module], tasks }: Lesson): string[] {
  const { functions } = readModuleSyntax(module, readSource(root, module));
  return tasks.flatMap(({ number, within = [] }) => {
    if (within.length === 0) return [sentences.noPart(id, number)];
    return within
      .filter((name) => !functions.some((one) => one.name === name))
      .map((name) => sentences.noMethod(id, number, name, module));
  });
}

/** Whether the given suite is the same for the learner and for the grader. */
function isSame(root: string, id: string, name: string): boolean {
  const [shown, used] = ['lessons', 'solutions'].map((place) => path.posix.join(place, id, name));
  if (![shown, used].every((file) => existsSync(path.join(root, file)))) return false;
  return readCourseFile(root, shown) === readCourseFile(root, used);
}

async function givenProblems(grader: Grader, lesson: Lesson): Promise<string[]> {
  const { given: files } = ownSuites(grader.root, lesson);
  if (!files.every((file) => existsSync(file))) return [];
  const onCorrect = await runOnCorrect(grader, files, await implementationsOf(grader.root, lesson));
  const refused = onCorrect.flatMap((result) => refusals(result, lesson));
  return refused.length > 0 ? refused : unentered(grader, lesson, files);
}

function refusals({ id: on, ended, loadErrors, tests }: RunResult, { id }: Lesson): string[] {
  return [
    ...(ended === 'finished' ? [] : [sentences.refuses(id, on, ended)]),
    ...loadErrors.map(({ error }) => sentences.refuses(id, on, failureOf(error))),
    ...tests
      .filter(({ status }) => status !== 'passed')
      .map(({ name, errors }) =>
        sentences.refuses(id, on, `"${name}": ${errors[0] ? failureOf(errors[0]) : suites.notRun}`),
      ),
  ];
}

/** The lines of the subject that the given suite never enters: no mutant in them is reached. */
async function unentered(grader: Grader, lesson: Lesson, files: string[]): Promise<string[]> {
  const { modules, mutants } = await grader.calibration.instrumented(lesson);
  const session = await grader.session();
  const asked = { id: 'covers', modules, order: 'file', timeout: 2000, traced: true, covers: true } as const;
  const [{ coverage }] = await session.run(files, [asked]);
  const hits = coverage ? [coverage.static, ...Object.values(coverage.perTest)] : [];
  const lines = mutants
    .filter(({ id }) => !hits.some((places) => (places[id] ?? 0) > 0))
    .map(({ file, line }) => `${file}:${line}`);
  return [...new Set(lines)].map((place) => sentences.notEntered(lesson.id, place));
}
