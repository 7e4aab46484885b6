import { execFileSync } from 'node:child_process';
import { readSource, type Lesson } from '../course/course.ts';
import { answerOfGrade } from '../formats/answer.ts';
import { classroom50, type Classroom50Facts } from '../formats/classroom50.ts';
import { formatNames, inFormat, type Format } from '../formats/formats.ts';
import { gradeForStudent } from '../formats/for-student.ts';
import { mutationReport } from '../formats/mutation-report.ts';
import type { Grader } from '../grader.ts';
import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.formats;

export interface FormatFlags {
  /** Writes the grade as another system reads it. */
  format?: string;
  /** Where that goes; - is the screen. */
  out?: string;
  /** Leaves out what the lesson does not reveal to its student. */
  forStudent?: boolean;
}

interface OtherFlags {
  json?: string;
  mutants: boolean;
}

/** Refuses flags that do not go together, before anything is graded. @throws UsageError */
export function checkFormat(
  { format, out, forStudent }: FormatFlags,
  { json, mutants }: OtherFlags,
  lessons: number,
  context: Context,
): void {
  if (format === undefined) {
    if (out !== undefined) throw new UsageError(sentences.outNeedsFormat);
    if (forStudent && json === undefined) throw new UsageError(sentences.studentNeedsOutput);
    return;
  }
  if (!isFormat(format)) throw new UsageError(sentences.unknownFormat(format, [...formatNames]));
  if (out === undefined) throw new UsageError(sentences.formatNeedsOut);
  if (lessons > 1) throw new UsageError(sentences.oneAtATime);
  if (!mutants) throw new UsageError(sentences.needsMutants);
  if (out === '-' && json === '-') throw new UsageError(sentences.formatOrJson);
  if (format === 'classroom50') factsFor(context);
}

/** The grade in that format. What a student may read tells no more than the lesson reveals. */
export async function formatted(
  { format, forStudent }: FormatFlags,
  grade: Grade,
  lesson: Lesson,
  grader: Grader,
  context: Context,
): Promise<string> {
  if (format === 'mutation') {
    const told = forStudent ? gradeForStudent(grade, lesson) : grade;
    // What is alive is told to a student when the bugs are caught. Without it, the rest would tell it.
    const isTold = !forStudent || grade.verdict === 'passed' || grade.verdict === 'mastered';
    const asked = isTold && grade.mutants ? await grader.calibration.gradable(lesson) : [];
    return mutationReport(told, asked, (file) => readSource(context.root, file));
  }
  const answer = answerOfGrade(grade, lesson);
  const text =
    format === 'classroom50' ? classroom50(answer, factsFor(context)) : inFormat(plain(format), answer);
  if (text === undefined) throw new UsageError(sentences.needsMutants);
  return text;
}

function isFormat(name: string): name is Format {
  return (formatNames as readonly string[]).includes(name);
}

/** One that needs nothing but the answer. */
function plain(format = ''): Exclude<Format, 'classroom50' | 'mutation'> {
  return format as Exclude<Format, 'classroom50' | 'mutation'>;
}

/** What Classroom 50 sets for the job that grades. @throws UsageError naming what is not set */
function factsFor({ env = process.env, cwd = process.cwd() }: Context): Classroom50Facts {
  const fact = (name: string): string => {
    const value = env[name];
    if (!value) throw new UsageError(sentences.noFact(name));
    return value;
  };
  const commit = fact('COMMIT_URL');
  return {
    classroom: fact('CLASSROOM'),
    assignment: fact('ASSIGNMENT'),
    submission: fact('SUBMISSION_TAG'),
    commit,
    release: fact('RELEASE_URL'),
    review: env.REVIEW_URL || commit,
    datetime: commitDate(cwd),
  };
}

/** When the graded commit was made, in UTC. */
function commitDate(cwd: string): string {
  try {
    const text = execFileSync('git', ['log', '-1', '--format=%cI'], { cwd, encoding: 'utf8', stdio: 'pipe' });
    return `${new Date(text.trim()).toISOString().slice(0, -'.000Z'.length)}Z`;
  } catch {
    throw new UsageError(sentences.noCommitDate);
  }
}
