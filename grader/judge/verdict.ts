import { catalogue } from '../sentences/sentences.ts';
import type { Grade, HabitGrade } from './grade.ts';
import type { JudgedAnswers } from './answers.ts';
import { titleOf } from './habit-title.ts';
import type { LessonFacts } from './lesson-facts.ts';
import type { otherRunner } from './other-runners.ts';
import { refusesCorrectCode } from './reasons.ts';
import { sentences } from './sentences.ts';
import type { JudgedTest } from './tests.ts';

/** All that a verdict is made from. */
export interface Facts {
  broken: string | undefined;
  orphan: string | undefined;
  /** It accepted correct code at first, and refused it at the end. */
  hasTurned: boolean;
  otherRunner: ReturnType<typeof otherRunner>;
  mending: string | undefined;
  answers?: Pick<JudgedAnswers, 'unfinished' | 'wrong'>;
  tests: JudgedTest[];
  caught: number;
  bugs: number;
  /** What to say about bugs that no test catches. */
  missed: () => string;
  mutants: Grade['mutants'];
  /** Habits that the lesson asks for and the suite does not keep. It is called when nothing else is missing. */
  missing: () => HabitGrade[];
  /** Whether the lesson asks for a habit that is judged later. */
  isHabitToCome: boolean;
  lesson: LessonFacts;
}

/** Whether a habit was seen not to be kept. One that is only noted by reading never changes the verdict. */
export function isMissing({ how, kept }: HabitGrade): boolean {
  return how === 'seen' && kept === false;
}

/** The first verdict that is true, from the worst on. */
export function decide({
  broken,
  orphan,
  hasTurned,
  otherRunner: other,
  mending,
  answers,
  tests,
  caught,
  bugs,
  missed,
  mutants,
  missing,
  isHabitToCome,
  lesson: { kind, habits, requires },
}: Facts): Pick<Grade, 'verdict' | 'message'> {
  if (broken) return { verdict: 'broken', message: broken };
  const refusing = tests.filter(({ grade }) => grade.reason && refusesCorrectCode[grade.reason]);
  if (refusing.length > 0) {
    const unsteady = refusing.filter(({ grade }) => grade.reason === 'unstable').length;
    return { verdict: 'invalid', message: refusedSentence(refusing.length - unsteady, unsteady) };
  }
  if (orphan !== undefined) return { verdict: 'invalid', message: sentences.orphan(orphan) };
  if (hasTurned) return { verdict: 'invalid', message: sentences.hasTurned };
  if (other) return { verdict: 'unfinished', message: sentences.otherRunner(other.file, other.runner) };
  if (tests.length === 0) return { verdict: 'unfinished', message: sentences.noTests };
  const unfinished = tests.filter(({ isUnfinished }) => isUnfinished).length;
  if (unfinished > 0) return { verdict: 'unfinished', message: sentences.unfinished(unfinished) };
  if (mending !== undefined) return { verdict: 'unfinished', message: mending };
  if (answers?.unfinished !== undefined) return { verdict: 'unfinished', message: answers.unfinished };
  if (caught < bugs) return { verdict: 'weak', message: missed() };
  if (answers?.wrong !== undefined) return { verdict: 'weak', message: answers.wrong };
  const notKept = missing();
  const required = notKept.find(({ id }) => requires.includes(id));
  if (required) return { verdict: 'weak', message: missingSentence(catalogue.habit.required, required) };
  const alive = mutants ? mutants.gradable - mutants.killed : undefined;
  const asked = notKept.find(({ id }) => habits.includes(id));
  if (alive === 0 && asked)
    return { verdict: 'passed', message: missingSentence(catalogue.habit.asked, asked) };
  const isMastered = alive === 0 && !isHabitToCome;
  if (kind === 'attack')
    return { verdict: isMastered ? 'mastered' : 'passed', message: catalogue.attacks.all(bugs) };
  return isMastered
    ? { verdict: 'mastered', message: sentences.mastered(bugs) }
    : { verdict: 'passed', message: sentences.passed(bugs, alive) };
}

/** What is said of tests that always refuse some correct code, and of those that sometimes do. */
function refusedSentence(refusing: number, unsteady: number): string {
  if (unsteady === 0) return sentences.invalid(refusing);
  return refusing === 0 ? sentences.unsteady(unsteady) : sentences.mixed(refusing, unsteady);
}

function missingSentence(say: typeof catalogue.habit.asked, { id, test, evidence }: HabitGrade): string {
  return say(titleOf({ id }), test, evidence);
}
