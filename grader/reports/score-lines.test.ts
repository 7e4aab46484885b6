import { describe, expect, test } from 'vitest';
import type { Grade } from '../judge/grade.ts';
import { scoreOf, scoringOf } from '../judge/score.ts';
import { caught, gradeWith, missed, mutantsWith, refusing, testThat } from '../testing/grades.ts';
import { scoreLines } from './score-lines.ts';

const bugs = [
  caught('sells one too many', 'a', 'got 1'),
  caught('sells none', 'a', 'got 0'),
  missed('loses one'),
];
const mutants = { ...mutantsWith([]), gradable: 4, killed: 1 };

function scored(facts: Partial<Grade>): Grade {
  const grade = gradeWith({ bugs, tests: [testThat('a')], mutants, ...facts });
  const scoring = scoringOf(grade, 0);
  return { ...grade, scoring, score: scoreOf(scoring) };
}

describe('how the score came about', () => {
  test('is told so that it can be done by hand', () => {
    const grade = scored({
      tests: [testThat('a'), testThat('b'), testThat('c'), refusing('d', 'wrong', 'No.')],
    });

    expect(scoreLines(grade, 100)).toEqual([
      'How the score came about',
      '  Bugs: 2 of 3 caught. 90 × 2 / 3 = 60 points.',
      '  Smaller changes (mutants): 1 of 4 noticed. 10 × 1 / 4 = 2.5 points.',
      '  Tests: 3 of 4 accept correct code. 62.5 × 3 / 4 = 46.87.',
      '  Score: 46 of 100, rounded down.',
    ]);
  });

  test('gives all points to bugs where the code has no mutants', () => {
    const lines = scoreLines(scored({ mutants: { ...mutants, gradable: 0, killed: 0 } }), 100);

    expect(lines[1]).toBe('  Bugs: 2 of 3 caught. 100 × 2 / 3 = 66.66 points.');
    expect(lines.join('\n')).not.toContain('mutants');
  });

  test('says how many bugs weigh less', () => {
    const together = [{ ...bugs[0], weight: 0.75 }, missed('two', { weight: 0.75 }), bugs[1]];

    expect(scoreLines(scored({ bugs: together }), 100).slice(1, 3)).toEqual([
      '  2 bugs are nearly always caught together, so they count as 1.5.',
      '  Bugs: 1.75 of 2.5 caught. 90 × 1.75 / 2.5 = 63 points.',
    ]);
  });

  test('says why there are no points where no test counts', () => {
    expect(scoreLines(scored({ tests: [] }), 100).slice(-2)).toEqual([
      '  Tests: none counts, so there are no points.',
      '  Score: 0 of 100, rounded down.',
    ]);
  });

  test('says why there is no score', () => {
    expect(scoreLines(gradeWith({}), 100).at(-1)).toBe(
      '  A score needs mutants: grade again, and do not type `--no-mutants`.',
    );
    expect(scoreLines(gradeWith({ verdict: 'broken', score: 0 }), 100).at(-1)).toBe(
      '  Score: 0 of 100, because the suite does not load.',
    );
  });

  test('fits a narrow terminal', () => {
    const widths = scoreLines(scored({}), 40).map((line) => line.length);

    expect(Math.max(...widths)).toBeLessThanOrEqual(40);
  });
});
