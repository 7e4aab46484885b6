import type { Grade } from '../judge/grade.ts';
import { mostPoints } from '../judge/score.ts';
import { answerCount, answersOf, areRight } from '../reports/answer-lines.ts';
import { missedTexts } from '../reports/bug-lines.ts';
import { catalogue } from '../sentences/sentences.ts';
import { apportion } from './apportion.ts';
import type { Revealing } from './for-student.ts';

const { formats: sentences, grade: words } = catalogue;
const all = 100;

/** A part of a mark, as systems for marks know it: a name, points of so many, and what is to be said. */
export interface Part {
  name: string;
  isPassed: boolean;
  points: number;
  of: number;
  message: string;
  task?: number;
}

/**
 * What a mark is made of, in whole points that add up to it, of 100: a part for each task, and one for the mutants.
 * @param grade as its student may see it
 */
export function partsOf(grade: Grade, mark: number, lesson: Pick<Revealing, 'reveal'>): Part[] {
  const weighed = [...taskParts(grade, lesson), ...mutantPart(grade)];
  const parts = weighed.some(({ exactOf }) => exactOf > 0)
    ? weighed
    : [{ ...suitePart(grade), exact: 1, exactOf: 1 }];
  const of = apportion(
    all,
    parts.map(({ exactOf }) => exactOf),
    parts.map(() => all),
  );
  const points = apportion(
    Math.max(0, Math.min(all, Math.floor(mark))),
    parts.map(({ exact }) => exact),
    of,
  );
  return parts.map(({ name, isPassed, message, task }, index) => ({
    name,
    isPassed,
    message,
    task,
    points: points[index],
    of: of[index],
  }));
}

type Weighed = Omit<Part, 'points' | 'of'> & { exact: number; exactOf: number };

function taskParts(grade: Grade, { reveal }: Pick<Revealing, 'reveal'>): Weighed[] {
  const { bugs, tasks, scoring, verdict } = grade;
  const weigh = (counted: Grade['bugs']): number => counted.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const whole = weigh(bugs);
  const most = scoring?.mutants.of === 0 ? all : mostPoints.bugs;
  return tasks
    .map((task) => {
      const own = bugs.filter((bug) => bug.task === task.task);
      const missed = own.filter(({ caughtBy }) => caughtBy.length === 0);
      const answers = answersOf(grade, task.task);
      const told = task.open || verdict === 'broken' ? [] : missedTexts(missed, reveal);
      const state = [
        task.bugs > 0 ? words.caughtOf(task.caught, task.bugs) : '',
        answerCount(answers),
        task.open ? words.open : '',
      ].filter(Boolean);
      return {
        name: sentences.task(task.task, task.title),
        isPassed: missed.length === 0 && areRight(answers) && !task.open && verdict !== 'broken',
        message: [state.join(', '), ...told].join('\n'),
        task: task.task,
        exact: whole === 0 ? 0 : (most * weigh(own.filter((bug) => !missed.includes(bug)))) / whole,
        exactOf: whole === 0 ? 0 : (most * weigh(own)) / whole,
        hasAnswers: answers.length > 0,
      };
    })
    .filter(({ exactOf, hasAnswers }) => exactOf > 0 || hasAnswers)
    .map(({ hasAnswers: _, ...part }) => part);
}

function mutantPart({ mutants, bugs }: Grade): Weighed[] {
  if (!mutants || mutants.gradable === 0) return [];
  const { killed, gradable } = mutants;
  const most = bugs.length === 0 ? all : mostPoints.mutants;
  return [
    {
      name: sentences.mutants,
      isPassed: killed === gradable,
      message: words.killed(killed, gradable),
      exact: (most * killed) / gradable,
      exactOf: most,
    },
  ];
}

/** Where there is nothing to share the mark out over. */
function suitePart({ verdict, message }: Grade): Omit<Part, 'points' | 'of'> {
  return { name: sentences.suite, isPassed: verdict === 'passed' || verdict === 'mastered', message };
}
