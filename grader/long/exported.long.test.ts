import path from 'node:path';
import { expect } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import type { Grade } from '../judge/grade.ts';
import { answer, gradesIn, testWithCopy } from '../testing/exported.ts';

const lessons = lessonIds(kit);
/** In ms, for one lesson. */
const most = 300_000;

const test = testWithCopy(lessons);

test.for(lessons)(
  'judges the solution of %s and its starter as the whole kit does',
  async (id, { grader, copy }) => {
    const told = async (from: string): Promise<object[]> => {
      const tests = path.join(kit, from, id);
      answer(copy, id, tests);
      const ours = await grader.grade(grader.load(id), { tests });
      const [theirs] = (await gradesIn(copy, [id], most)) as Grade[];
      return [ours, theirs].map(from === 'solutions' ? judged : verdictOf);
    };

    const [starter, starterThere] = await told('lessons');
    const [solution, solutionThere] = await told('solutions');

    expect(starterThere).toEqual(starter);
    expect(solution).toMatchObject({ verdict: 'mastered' });
    expect(solutionThere).toEqual(solution);
  },
);

function judged({ verdict, score, tasks, bugs, mutants }: Grade): object {
  const outcomes = bugs.map(({ id, outcome }) => ({ id, outcome }));
  return JSON.parse(JSON.stringify({ verdict, score, tasks, outcomes, mutants })) as object;
}

/** Some starters are unsteady: what they say is not the same twice. */
function verdictOf({ verdict }: Grade): object {
  return { verdict };
}
