import { catalogue } from '../sentences/sentences.ts';
import { importsOf } from '../syntax/imports.ts';
import type { SuiteFile } from '../syntax/suite-file.ts';
import type { Habit } from './habit.ts';
import { passagesOf } from './passages.ts';
import { calledIn, wordsOf } from './called-words.ts';

const sentences = catalogue.habits['realistic-workflows'];
const steps = 3;

export const realisticWorkflows: Habit = {
  id: 'realistic-workflows',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '13-integration',
  rules: [
    "A workflow is a test that counts and calls three different operations of the lesson's code, itself or through functions, classes, fixtures and hooks of the suite.",
    'Of a test whose file imports other files next to it, what it passes in the code is taken instead.',
    'Kept if there is one. Nothing is said if the suite calls fewer than three operations in all.',
  ],
  judge(seen) {
    const { evidence, grade, suite } = seen;
    const operations = new Set(evidence.mutants?.observations.flatMap(({ mutant }) => mutant.inside ?? []));
    const called = calledIn(suite);
    const used = [...operations].filter((name) => called.has(name));
    const passages = passagesOf(seen);
    const runs = evidence.observations[0].result.tests;
    const workflow = runs.find((run) => {
      if (!grade.tests.some(({ name, counts }) => counts && name === run.name)) return false;
      const written = suite.writtenAs(run, runs);
      if (!written) return false;
      if (hasHelpers(written.file)) {
        const through = passages.find((passage) => passage.run === run)?.places ?? [];
        return new Set(through.map(({ inside }) => inside)).size >= steps;
      }
      const words = wordsOf(written, suite);
      return used.filter((name) => words.has(name)).length >= steps;
    });
    if (!workflow && used.length < steps) return { silent: sentences.tooFew };
    return workflow ? { kept: sentences.kept(workflow.name) } : { broken: [{ evidence: sentences.broken }] };
  },
};

/** Whether a file of the suite imports another one next to it, which nobody here has read. */
function hasHelpers({ program }: SuiteFile): boolean {
  return importsOf(program).some(
    ({ source: { value } }) => value.startsWith('.') && !/\.\.?\/(src|fixtures)\//.test(value),
  );
}
