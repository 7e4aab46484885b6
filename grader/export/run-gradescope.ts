// Grades a submission inside of Gradescope: `run_autograder` starts it, and names the folders and the lessons.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findLessonId } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { refuseChangedSource } from '../course/source.ts';
import type { Answer } from '../formats/answer.ts';
import { gradescopeOfAll } from '../formats/gradescope.ts';
import { writeWhole } from '../formats/write-whole.ts';
import { Grader } from '../grader.ts';
import { catalogue } from '../sentences/sentences.ts';
import { levelNamed } from '../session/sandbox/level.ts';
import { reachLevel } from '../session/sandbox/reach.ts';
import { gradeFolder } from './grade-folder.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'lesson': { type: 'string', multiple: true, default: [] },
    'sandbox': { type: 'string', default: 'permission' },
    'time-limit': { type: 'string', default: '540' },
  },
});
const [submission, results] = positionals.map((place) => path.resolve(place));

/** Gradescope shows what went wrong to the teacher only where there are results. */
async function answers(): Promise<Answer[]> {
  try {
    const lessons = values.lesson.map((name) => findLessonId(kit, name));
    await checkOurselves(lessons);
    return await gradeFolder({
      root: kit,
      folder: submission,
      lessons,
      sandbox: values.sandbox,
      limits: {
        time: (Number(values['time-limit']) * 1000) / lessons.length,
        memory: 4 * 2 ** 30,
        output: 50_000_000,
      },
      workers: Math.min(4, availableParallelism()),
    });
  } catch (error) {
    console.error(error);
    const message = catalogue.exports.gradescope.failed((error as Error).message);
    return [{ lesson: '', status: 'grader-error', mark: null, message, parts: [], tests: [] }];
  }
}

/** What is wrong with us must not look like a fault of the student. @throws UsageError saying what it is */
async function checkOurselves(lessons: string[]): Promise<void> {
  await reachLevel(levelNamed(values.sandbox));
  refuseChangedSource(kit);
  const grader = new Grader(kit);
  for (const id of lessons) await grader.calibration.gradable(grader.load(id));
  await grader.close();
}

writeWhole(results, gradescopeOfAll(await answers()));
