// A process of its own for one submission: it grades what it is told, and tells the grades to whoever started it.
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Grader } from '../grader.ts';
import { levelNamed } from '../session/sandbox/level.ts';
import { SuiteLimitError } from '../session/sandbox/limits.ts';
import { UsageError } from '../usage-error.ts';
import { confirming, countsOf, gradePrivately, withFlagsOf } from './grade-privately.ts';
import { pipe, workSchema, type Message, type Work } from './work.ts';

type Said = Message extends infer One ? (One extends Message ? Omit<One, 'secret'> : never) : never;

const output = createWriteStream('', { fd: pipe });
// Nobody listens any more: then nobody waits for a grade either.
output.on('error', () => process.exit());
process.stdin.on('close', () => process.exit());

createInterface({ input: process.stdin }).once('line', (line) => {
  void gradeAll(workSchema.parse(JSON.parse(line)));
});

async function gradeAll({ secret, root, grading, lessons }: Work): Promise<void> {
  const tell = (said: Said): void => void output.write(`${JSON.stringify({ secret, ...said })}\n`);
  const grader = new Grader(root, { sandbox: levelNamed(grading.sandbox) });
  for (const { lesson: id, folder, reveal, privateBugs: bugs = [] } of lessons) {
    tell({ kind: 'begun', lesson: id });
    try {
      const lesson = grader.load(id);
      const options = { tests: folder, ...confirming(grading) };
      const grade = await grader.grade({ ...lesson, reveal: reveal ?? lesson.reveal }, options);
      const own =
        bugs.length > 0 ? await gradePrivately(grader, lesson, bugs, options).catch(untold) : undefined;
      tell({
        kind: 'graded',
        lesson: id,
        grade: own ? withFlagsOf(grade, own) : grade,
        private: own ? countsOf(own) : null,
      });
    } catch (error) {
      const { message } = error as Error;
      if (error instanceof SuiteLimitError) tell({ kind: 'limit', lesson: id, status: error.status });
      else tell({ kind: error instanceof UsageError ? 'refused' : 'fault', lesson: id, reason: message });
    }
  }
  await grader.close();
  output.end(() => process.exit());
}

/** What goes wrong there may name a bug that no student may know. */
function untold(error: unknown): never {
  if (error instanceof SuiteLimitError) throw error;
  throw new Error('the private bugs could not be judged', { cause: error });
}
