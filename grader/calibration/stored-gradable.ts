import { calibrationFile, readCalibration, refuseOtherSource } from '../course/calibration-file.ts';
import { isOfLesson, type Lesson } from '../course/course.ts';
import type { Instrumented, Mutant } from '../implementations/mutants.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The mutants that the solution kills, as a copy of the course without solutions knows them; all where it does not.
 * @throws UsageError where what is stored is about other mutants
 */
export function storedGradable(root: string, lesson: Lesson, { mutants }: Instrumented): Mutant[] {
  const stored = readCalibration(root);
  const own = stored?.lessons[lesson.id];
  if (!stored || !own) return mutants;
  refuseOtherSource(
    root,
    stored,
    lesson.modules.filter((module) => !isOfLesson(module)),
  );
  // Other rules in stryker.conf.json give other mutants.
  if (own.mutants !== mutants.length)
    throw new UsageError(catalogue.exports.calibration.otherMutants(lesson.id, calibrationFile));
  const gradable = new Set(own.gradable);
  return mutants.filter(({ id }) => gradable.has(id));
}
