import { readSource, type Lesson } from '../course/course.ts';
import type { Reported } from '../course/reported.ts';
import { applyEdits } from '../implementations/implementations.ts';
import type { Mutant } from '../implementations/mutants.ts';
import { offsetAt } from '../syntax/place.ts';

/** What lesson.yaml says of a mutant, and the mutant itself; undefined if Stryker makes none like it. */
export interface ReportedMutant {
  reported: Reported;
  mutant: Mutant | undefined;
}

/** The mutants of a lesson's report, by their numbers. @param mutants all of its subject */
export function reportedMutants(root: string, lesson: Lesson, mutants: Mutant[]): ReportedMutant[] {
  return lesson.tasks
    .flatMap(({ report }) => report)
    .toSorted((a, b) => a.number - b.number)
    .map((reported) => {
      const text = readSource(root, reported.module);
      const edited = applyEdits(reported, text);
      const mutant = mutants.find((one) => one.file === reported.module && withMutant(text, one) === edited);
      return { reported, mutant };
    });
}

/** The text of report.txt: what `npx stryker run` says of these mutants, with their numbers. */
export function reportText(mutants: ReportedMutant[]): string {
  return mutants
    .flatMap(({ reported, mutant }) => (mutant ? [{ ...mutant, number: reported.number }] : []))
    .map(({ number, mutator, file, line, column, before, after }) =>
      [
        `${number}. [Survived] ${mutator}`,
        `${file}:${line}:${column}`,
        `-   ${before}`,
        `+   ${after}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}

function withMutant(text: string, { line, column, original, replacement }: Mutant): string {
  const start = offsetAt(text, line, column);
  return text.slice(0, start) + replacement + text.slice(start + original.length);
}
