import { answers, becauses, type Answer, type Because, type Reported } from '../course/reported.ts';
import type { AnswerGrade } from './grade.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { sentences } from './sentences.ts';
import type { WrittenAnswer } from './written-answers.ts';

type Judged = Pick<AnswerGrade, 'state' | 'message'>;

/** A mutant of the report, and what is right to say of it. */
type Mutant = Pick<Reported, 'number' | 'answer' | 'because' | 'why' | 'freedom' | 'apart'>;

interface Facts {
  /** The names of the tests that count and notice the mutant. */
  killers: string[];
  /** Some test does not count, since it wants more than is promised: such a test may be the one meant by `test`. */
  isOverSpecified?: boolean;
  reveal: LessonFacts['reveal'];
  /** Of a mutant that wants a test: the row that it breaks, and what a user would notice. */
  requirement?: string;
  behaviour?: string;
}

/** Whether an answer on one mutant holds; `missing` if it is none. */
export function judgeAnswer(mutant: Mutant, { text, line }: WrittenAnswer, facts: Facts): Judged {
  const { number } = mutant;
  const open = (message: string): Judged => ({ state: 'missing', message });
  const [answer, reason, ...more] = text.toLowerCase().split(/[\s,]+/);
  if (answer === '') return open(sentences.answerEmpty(line, number));
  if (!isOneOf(answers, answer) || more.length > 0) return open(sentences.answerUnknown(line, text));
  if (answer !== 'equivalent' && reason) return open(sentences.reasonNotWanted(line, number, answer));
  if (answer === 'equivalent' && !reason)
    return open(sentences.answerWithoutReason(line, number, [...becauses]));
  if (reason && !isOneOf(becauses, reason)) return open(sentences.reasonUnknown(line, reason, [...becauses]));

  const problem = problemWith(mutant, answer, reason as Because | undefined, facts);
  if (problem !== undefined) return { state: 'wrong', message: problem };
  const message = explanationOf(mutant, answer);
  return { state: 'right', ...(message !== undefined && { message }) };
}

/** Why an answer is right, if that is not seen from the tests. */
function explanationOf({ why, freedom }: Mutant, answer: Answer): string | undefined {
  if (answer === 'unwritten') return sentences.leftOpen(freedom!);
  return answer === 'equivalent' && why !== undefined ? sentences.rightBecause(why) : undefined;
}

/** What is wrong with an answer; undefined if it holds. */
function problemWith(
  { answer: right, because = [], apart }: Mutant,
  given: Answer,
  reason: Because | undefined,
  { killers, isOverSpecified, reveal = 'behaviour', requirement, behaviour }: Facts,
): string | undefined {
  const [killer] = killers;
  // What a learner's own tests show comes before what the course knows.
  if (given === 'test') {
    if (killer !== undefined) return undefined;
    return isOverSpecified ? sentences.notNoticedWhereItCounts : sentences.notNoticed;
  }
  if (given === right) {
    return right === 'unwritten' || because.includes(reason!) ? undefined : sentences.otherReason[reason!];
  }
  if (given === 'unwritten') {
    if (right === 'equivalent') return sentences.nothingToDecide;
    return reveal === 'count' ? sentences.writtenSomewhere : sentences.written(requirement!);
  }
  if (killer !== undefined) return sentences.noticedBy(killer);
  const difference = apart ?? (reveal === 'behaviour' ? behaviour : undefined);
  if (difference !== undefined) return sentences.apart(difference);
  return reveal === 'count' ? sentences.apartSomehow : sentences.apartByRow(requirement!);
}

function isOneOf<T extends string>(all: readonly T[], text: string): text is T {
  return (all as readonly string[]).includes(text);
}
