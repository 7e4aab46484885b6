import type { Lesson } from '../course/course.ts';
import type { Grader } from '../grader.ts';
import { explainedMutants, mutantListFile } from '../implementations/explained-mutants.ts';
import { isAsked } from '../implementations/asked-mutants.ts';
import { mutantKey, type Mutant } from '../implementations/mutants.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.verify.mutants;

/** The list must be just what is left: one more or one less is a problem. @param lessons all of the course */
export async function mutantListProblems(grader: Grader, lessons: Lesson[]): Promise<string[]> {
  const listed = explainedMutants(grader.root);
  const left = await aliveIn(grader, lessons);
  const unexplained: Mutant[] = [];
  for (const mutant of left) {
    const index = listed.findIndex((entry) => mutantKey(entry) === mutantKey(mutant));
    if (index < 0) unexplained.push(mutant);
    else listed.splice(index, 1);
  }
  return [
    ...unexplained.map(({ file, line, original, replacement }) =>
      sentences.unexplained(`${file}:${line}`, original, replacement, mutantListFile),
    ),
    ...listed.map(({ file, original, replacement }) =>
      sentences.killed(mutantListFile, original, replacement, file),
    ),
  ];
}

/** The mutants of all subjects that the solution of none of the lessons kills. */
async function aliveIn(grader: Grader, lessons: Lesson[]): Promise<Mutant[]> {
  const all = new Map<string, Mutant>();
  const killed = new Set<string>();
  for (const lesson of lessons) {
    const { mutants } = await grader.calibration.instrumented(lesson);
    const asked = new Set((await grader.calibration.gradable(lesson)).map(({ id }) => id));
    const seen = new Map<string, number>();
    for (const mutant of mutants.filter(isAsked)) {
      // The same text may stand twice in a function.
      const times = (seen.get(mutantKey(mutant)) ?? 0) + 1;
      seen.set(mutantKey(mutant), times);
      const place = `${mutantKey(mutant)}\n${times}`;
      all.set(place, mutant);
      if (asked.has(mutant.id)) killed.add(place);
    }
  }
  return [...all].filter(([place]) => !killed.has(place)).map(([, mutant]) => mutant);
}
