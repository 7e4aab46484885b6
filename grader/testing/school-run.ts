import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readCourseOf } from '../class/course-file.ts';
import { rosterIn } from '../class/roster.ts';
import type { ClassRun } from '../class/run-class.ts';
import type { Outcome, Supervised } from '../class/supervise.ts';
import { gradeWith } from './grades.ts';

/** Whatever a test leaves open. */
export type SchoolRun = Partial<
  Pick<ClassRun, 'out' | 'concurrency' | 'shard' | 'limits' | 'signal' | 'grading'>
>;

/** How a class on a miniature course is graded: by what stands in each suite, in no time. */
export function schoolRun(root: string, run: SchoolRun): Omit<ClassRun, 'signal' | 'tell' | 'onProgress'> {
  const folder = path.join(root, 'class');
  const roster = path.join(folder, 'roster.csv');
  return {
    root,
    folder,
    out: path.join(root, 'out'),
    shownOut: 'out',
    course: readCourseOf(root, folder),
    ...(existsSync(roster) && { roster: rosterIn(readFileSync(roster, 'utf8'), 'roster.csv') }),
    grading: { sandbox: 'none', confirm: 'none' },
    limits: { time: 20_000, memory: 2 ** 32, output: 1_000_000 },
    concurrency: 1,
    supervise: superviseAsWritten,
    ...run,
  };
}

/** In place of a process: `score 70`, `die`, or anything for 60. Each is noted, but for the canary. */
async function superviseAsWritten({ root, lessons, signal, onOutcome }: Supervised): Promise<void> {
  for (const { lesson, folder } of lessons) {
    await setImmediate();
    if (signal?.aborted) return;
    if (folder.startsWith(path.join(root, 'solutions'))) {
      onOutcome(lesson, gradedWith(lesson, existsSync(path.join(root, 'ill')) ? 50 : 100));
      continue;
    }
    const name = readdirSync(folder).find((one) => one.endsWith('.test.ts'))!;
    const text = readFileSync(path.join(folder, name), 'utf8').trim();
    appendFileSync(path.join(root, 'graded.log'), `${lesson} ${text}\n`);
    if (text === 'infect') appendFileSync(path.join(root, 'ill'), '');
    const [act, value] = text.split(' ');
    if (act === 'infect' || act === 'die') onOutcome(lesson, { status: 'crashed' });
    else if (act === 'fault') onOutcome(lesson, { status: 'grader-error', reason: 'Something broke.' });
    else onOutcome(lesson, gradedWith(lesson, act === 'score' ? Number(value) : 60));
  }
}

function gradedWith(lesson: string, score: number): Outcome {
  return {
    status: 'graded',
    grade: gradeWith({ lesson, score, verdict: score === 100 ? 'mastered' : 'weak' }),
    private: null,
  };
}
