import { answersFile, type Reported } from '../course/reported.ts';
import type { Evidence } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol/result.ts';
import { judgeAnswer } from './answer.ts';
import { catchingTests } from './bugs.ts';
import type { AnswerGrade, BugGrade, Grade } from './grade.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { sentences } from './sentences.ts';
import { writtenAnswers, type WrittenAnswer, type WrittenAnswers } from './written-answers.ts';

/** What became of the answers to a report of mutants. */
export interface JudgedAnswers {
  grades: AnswerGrade[];
  /** What is still to be written; not there if nothing is. */
  unfinished?: string;
  /** What to say if an answer is wrong. */
  wrong?: string;
  /** The line to look at first. */
  place: NonNullable<Grade['place']>;
}

interface Facts {
  lesson: LessonFacts;
  bugs: BugGrade[];
  /** The tests that count. */
  counting: TestRun[];
  /** Some test does not count, since it wants more than is promised. */
  isOverSpecified: boolean;
}

/** Judges answers.yaml: `test` by the learner's own tests, the rest by what the course knows of each mutant. */
export function judgeAnswers(
  evidence: Evidence,
  { lesson, bugs, counting, isOverSpecified }: Facts,
): JudgedAnswers | undefined {
  if (!evidence.answers) return undefined;
  const report = lesson.tasks.flatMap(({ number: task, report: own = [] }) =>
    own.map((reported) => ({ reported, task })),
  );
  const written = read(evidence.answers);
  const entries = 'entries' in written ? written.entries : [];
  const killersOf = ({ id }: Pick<Reported, 'id'>): string[] => {
    const seen = evidence.observations.find(({ implementation }) => implementation.id === id);
    return catchingTests(seen?.result, counting).map(({ name }) => name);
  };
  const grades = report.map(({ reported, task }): AnswerGrade => {
    const { number } = reported;
    const entry = entries.find(({ key }) => key === String(number));
    if (!entry) return { number, task, state: 'missing' };
    const { requirement, behaviour } = bugs.find(({ id }) => id === reported.id) ?? {};
    const facts = {
      killers: killersOf(reported),
      isOverSpecified,
      reveal: lesson.reveal,
      requirement,
      behaviour,
    };
    return { number, task, line: entry.line, ...judgeAnswer(reported, entry, facts) };
  });

  const damage = 'problem' in written ? written : strayIn(entries, report.length);
  const open = grades.filter(({ state }) => state === 'missing');
  const wrong = grades.filter(({ state }) => state === 'wrong');
  return {
    grades,
    unfinished: damage?.problem ?? open.find(({ message }) => message)?.message ?? missingIn(open),
    wrong:
      wrong[0]?.message &&
      sentences.answersWrong(wrong.length, grades.length, wrong[0].number, wrong[0].message),
    place: {
      file: answersFile,
      line: damage?.line ?? [...open, ...wrong].find(({ line }) => line !== undefined)?.line ?? 1,
    },
  };
}

function read({ text, problem }: NonNullable<Evidence['answers']>): WrittenAnswers {
  if (text !== undefined) return writtenAnswers(text);
  const told = problem === undefined ? sentences.answersAreNotThere : sentences.answersUnreadable(problem);
  return { problem: told, line: 1 };
}

/** The first line that is about no mutant, or about one that has its line already. @param last the report's last number */
function strayIn(entries: WrittenAnswer[], last: number): { problem: string; line: number } | undefined {
  for (const [index, { key, line }] of entries.entries()) {
    const isKnown = /^[1-9]\d*$/.test(key) && Number(key) <= last;
    if (!isKnown) return { problem: sentences.answerToNothing(line, key, last), line };
    const isTwice = entries.findIndex((other) => other.key === key) < index;
    if (isTwice) return { problem: sentences.answerTwice(line, key), line };
  }
  return undefined;
}

function missingIn(open: AnswerGrade[]): string | undefined {
  return open.length > 0 ? sentences.answersMissing(open.map(({ number }) => number)) : undefined;
}
