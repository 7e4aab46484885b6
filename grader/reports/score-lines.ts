import type { Grade } from '../judge/grade.ts';
import { exactScore, mostPoints, pointsOf, type Scoring } from '../judge/score.ts';
import { catalogue } from '../sentences/sentences.ts';
import { wrapped } from './wrapped.ts';

const sentences = catalogue.report.why;

/** How the score came about, line by line, so that a reader can do it by hand. */
export function scoreLines(grade: Grade, width: number): string[] {
  return [
    ...wrapped(sentences.title, width),
    ...scoreSteps(grade).flatMap((line) => wrapped(line, width, '  ', '    ')),
  ];
}

/** The same as sentences, without a title. */
export function scoreSteps({ score, scoring, verdict, bugs }: Grade): string[] {
  return scoring
    ? [...stepsOf(scoring, bugs), sentences.score(score ?? 0)]
    : [verdict === 'broken' ? sentences.broken : sentences.none];
}

function stepsOf(scoring: Scoring, all: Grade['bugs']): string[] {
  const { bugs, mutants, tests } = scoring;
  const points = pointsOf(scoring);
  const together = all.filter(({ weight }) => weight !== undefined).length;
  const weight = all.reduce((sum, { weight: counted = 0 }) => sum + counted, 0);
  const most = mutants.of === 0 ? 100 : mostPoints.bugs;
  return [
    ...(together > 0 ? [sentences.together(together, figure(weight))] : []),
    sentences.bugs(figure(bugs.reached), figure(bugs.of), most, figure(points.bugs)),
    ...(mutants.of > 0
      ? [sentences.mutants(mutants.reached, mutants.of, mostPoints.mutants, figure(points.mutants))]
      : []),
    sentences.tests(
      tests.counting,
      tests.refusing,
      figure(points.bugs + points.mutants),
      figure(exactScore(scoring)),
    ),
  ];
}

/** At most two decimals, cut and not rounded, so that no step says more than was reached. */
function figure(value: number): string {
  return String(Math.floor(value * 100 + 1e-7) / 100);
}
