import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { readSource, type Lesson } from '../course/course.ts';
import { manifestFile } from '../course/manifest.ts';
import { freedomRows } from '../course/pages.ts';
import { reportFile } from '../course/reported.ts';
import type { Grader } from '../grader.ts';
import { applyEdits } from '../implementations/implementations.ts';
import { mutantKey } from '../implementations/mutants.ts';
import type { Grade } from '../judge/grade.ts';
import { fateOf } from '../judge/judge-mutants.ts';
import { catalogue } from '../sentences/sentences.ts';
import { explainedMutants, mutantListFile } from '../implementations/explained-mutants.ts';
import { differences, probeSources, runOnCorrect } from './probe.ts';
import { reportedMutants, reportText, type ReportedMutant } from './reported-mutants.ts';

const sentences = catalogue.verify.report;

/**
 * A report of mutants must be true: its text is what Stryker makes of the subject, the starter leaves each mutant
 * alive, the solution kills those that want a test, and nothing that the course has tells the others from the code.
 */
export async function reportProblems(grader: Grader, lesson: Lesson, solution: Grade): Promise<string[]> {
  const { mutants } = await grader.calibration.instrumented(lesson);
  const all = reportedMutants(grader.root, lesson, mutants);
  if (all.length === 0) return [];
  return [
    ...textProblems(grader.root, lesson, all),
    ...(await starterProblems(grader, lesson, all)),
    ...(await solutionProblems(grader, lesson, all, solution)),
    ...leftProblems(grader.root, lesson, all),
    ...(await probeProblems(grader, all)),
  ];
}

function textProblems(root: string, { id, subject }: Lesson, all: ReportedMutant[]): string[] {
  const file = `lessons/${id}/${reportFile}`;
  const written = existsSync(path.join(root, file)) ? readCourseFile(root, file) : undefined;
  const place = ({ mutant }: ReportedMutant): [number, number, number] =>
    mutant ? [subject.indexOf(mutant.file), mutant.line, mutant.column] : [0, 0, 0];
  const inOrder = all.toSorted((one, other) => {
    const [a, b] = [place(one), place(other)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  });
  const isNumbered = inOrder.every(({ reported }, index) => reported.number === index + 1);
  return [
    ...all
      .filter(({ mutant }) => mutant === undefined)
      .map(({ reported }) => sentences.noMutant(reported.file, reported.number)),
    ...(isNumbered ? [] : [sentences.numbers(manifestFile(id), all.length)]),
    ...(written === reportText(all) ? [] : [sentences.otherText(file)]),
  ];
}

async function starterProblems(grader: Grader, lesson: Lesson, all: ReportedMutant[]): Promise<string[]> {
  const folder = path.join(grader.root, 'lessons', lesson.id);
  const wanted = all.flatMap(({ mutant }) => mutant ?? []);
  const seen = await grader.calibration.survey(lesson, { folder, mutants: wanted });
  return seen.flatMap((observation) => {
    const fate = fateOf(observation);
    const { reported } = all.find(({ mutant }) => mutant?.id === observation.mutant.id)!;
    return fate === 'survived' ? [] : [sentences.notAlive(`lessons/${lesson.id}`, reported.number, fate)];
  });
}

async function solutionProblems(
  grader: Grader,
  lesson: Lesson,
  all: ReportedMutant[],
  { answers = [] }: Grade,
): Promise<string[]> {
  const folder = `solutions/${lesson.id}`;
  const killed = new Set((await grader.calibration.gradable(lesson)).map(({ id }) => id));
  return [
    ...all.flatMap(({ reported: { number, answer }, mutant }) => {
      const isKilled = mutant !== undefined && killed.has(mutant.id);
      if (mutant === undefined || isKilled === (answer === 'test')) return [];
      return [isKilled ? sentences.killed(folder, number, answer) : sentences.notKilled(folder, number)];
    }),
    ...answers
      .filter(({ state }) => state !== 'right')
      .map(({ number, message }) => sentences.answer(folder, number, message)),
  ];
}

/** Of what wants no test: all solutions leave it, with a reason, and what is open is a freedom of the module. */
function leftProblems(root: string, { id }: Lesson, all: ReportedMutant[]): string[] {
  const file = manifestFile(id);
  const explained = new Set(explainedMutants(root).map(mutantKey));
  const freedoms = freedomRows(readCourseFile(root, 'docs/requirements.md'));
  return all.flatMap(({ reported: { number, answer, freedom, module }, mutant }) => {
    const name = path.posix.basename(module, '.ts');
    const isFree = freedoms.some((row) => row.id === freedom && row.modules.includes(name));
    return [
      ...(answer === 'test' || mutant === undefined || explained.has(mutantKey(mutant))
        ? []
        : [sentences.unexplained(file, number, mutantListFile)]),
      ...(freedom === undefined || isFree ? [] : [sentences.noFreedom(file, number, freedom, name)]),
    ];
  });
}

/** Probes look at everything that is promised, so they must not see a mutant that wants no test. */
async function probeProblems(grader: Grader, all: ReportedMutant[]): Promise<string[]> {
  const files = Object.keys(probeSources(grader.root));
  if (files.length === 0) return [];
  const left = all.filter(({ reported }) => reported.answer !== 'test');
  const results = await runOnCorrect(
    grader,
    files,
    left.map(({ reported }) => ({
      id: reported.id,
      kind: 'refactoring',
      modules: { [reported.module]: applyEdits(reported, readSource(grader.root, reported.module)) },
    })),
  );
  return results.flatMap(differences);
}
