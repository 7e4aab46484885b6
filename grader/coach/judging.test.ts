import { expect } from 'vitest';
import { loadLesson } from '../course/course.ts';
import type { GradeOptions } from '../grader.ts';
import type { Grade } from '../judge/grade.ts';
import { gradeWith } from '../testing/grades.ts';
import { test as base } from '../testing/test.ts';
import { UsageError } from '../usage-error.ts';
import { Judging } from './judging.ts';
import { ProgressFile } from '../learner/progress.ts';
import type { CoachEvent } from './events.ts';

const lessonId = '02-sales';

/** A call of `grade` that ends when the test says so, or when it is cancelled. */
interface Call {
  options: GradeOptions;
  end(grade: Grade | Error): void;
}

/** A grader by hand, `judging` with it, and what was told. */
const test = base.extend('desk', ({ course }) => {
  const calls: Call[] = [];
  const told: CoachEvent[] = [];
  const state = { underWay: 0, mostUnderWay: 0, opened: 0 };
  const open = async () => {
    state.opened += 1;
    return {
      load: (id: string) => loadLesson(course.root, id),
      async grade(_lesson: unknown, options: GradeOptions = {}): Promise<Grade> {
        state.underWay += 1;
        state.mostUnderWay = Math.max(state.mostUnderWay, state.underWay);
        try {
          return await new Promise<Grade>((resolve, reject) => {
            calls.push({
              options,
              end: (grade) => (grade instanceof Error ? reject(grade) : resolve(grade)),
            });
            options.signal?.addEventListener('abort', () =>
              setTimeout(() => reject(options.signal!.reason), 20),
            );
          });
        } finally {
          state.underWay -= 1;
        }
      },
      close: async () => {},
    };
  };
  return { calls, told, state, judging: new Judging(course.root, (event) => told.push(event), open) };
});

test('cancels the older save for a newer one, and waits until it has ended', async ({
  desk: { judging, calls, told, state },
}) => {
  judging.judge({ lessonId, run: 1 });
  await expect.poll(() => calls).toHaveLength(1);
  judging.judge({ lessonId, run: 2 });
  const [older] = calls;
  await expect.poll(() => calls).toHaveLength(2);
  calls[1].end(gradeWith({}));
  await expect.poll(() => told).toHaveLength(1);

  expect(older.options.signal?.aborted).toBe(true);
  expect(state.mostUnderWay).toBe(1);
  expect(told).toEqual([expect.objectContaining({ type: 'graded', run: 2, stage: 'done' })]);
});

test('leaves out what lies between the save under way and the newest', async ({
  desk: { judging, calls, told },
}) => {
  for (const run of [1, 2, 3, 4]) judging.judge({ lessonId, run });
  await expect.poll(() => calls.length).toBeGreaterThan(0);
  calls.at(-1)!.end(gradeWith({}));

  await expect.poll(() => told).toEqual([expect.objectContaining({ run: 4 })]);
  expect(calls).toHaveLength(1);
});

test('tells how it stands after correct code, after the bugs and in the end', async ({
  desk: { judging, calls, told },
}) => {
  judging.judge({ lessonId, run: 1 });
  await expect.poll(() => calls).toHaveLength(1);
  const [{ options, end }] = calls;

  options.onProgress?.(gradeWith({}));
  options.onProgress?.(gradeWith({}));
  end(gradeWith({}));

  await expect.poll(() => told).toHaveLength(3);
  expect(told).toMatchObject([{ stage: 'correct' }, { stage: 'bugs' }, { stage: 'done' }]);
});

test('notes no verdict on files that have changed since', async ({
  course,
  desk: { judging, calls, told },
}) => {
  judging.judge({ lessonId, run: 1 });
  await expect.poll(() => calls).toHaveLength(1);

  course.write('lessons/02-sales/sales.test.ts', '// something else');
  calls[0].end(gradeWith({ verdict: 'passed' }));
  await expect.poll(() => told).toHaveLength(1);

  expect(new ProgressFile(course.root).verdictOf(lessonId)).toBeUndefined();
});

test('begins with a fresh grader after a fault, which is told in a sentence', async ({
  desk: { judging, calls, told, state },
}) => {
  judging.judge({ lessonId, run: 1 });
  await expect.poll(() => calls).toHaveLength(1);
  calls[0].end(new Error('Out of luck\n    at somewhere'));
  await expect.poll(() => told).toHaveLength(1);
  judging.judge({ lessonId, run: 2 });
  await expect.poll(() => calls).toHaveLength(2);
  calls[1].end(gradeWith({}));
  await expect.poll(() => told).toHaveLength(2);

  expect(told).toMatchObject([
    { type: 'stopped', problem: expect.stringMatching(/^kata itself failed: Out of luck\. [^\n]*$/) },
    { run: 2 },
  ]);
  expect(state.opened).toBe(2);
});

test('tells what is wrong with the files in their own sentence', async ({
  desk: { judging, calls, told, state },
}) => {
  judging.judge({ lessonId, run: 1 });
  await expect.poll(() => calls).toHaveLength(1);
  calls[0].end(new UsageError('The page is wrong.'));

  await expect.poll(() => told).toEqual([{ type: 'stopped', run: 1, problem: 'The page is wrong.' }]);
  expect(state.opened).toBe(1);
});

test('tells nothing more when it is stopped', async ({ desk: { judging, calls, told } }) => {
  judging.judge({ lessonId, run: 1 });
  await expect.poll(() => calls).toHaveLength(1);

  await judging.stop();

  expect(told).toEqual([]);
});

test('asks every test when there is nothing else to do, and a save ends that at once', async ({
  desk: { judging, calls, told },
}) => {
  judging.askAll({ lessonId, run: 1 });
  await expect.poll(() => calls).toHaveLength(1);
  judging.judge({ lessonId, run: 2 });
  await expect.poll(() => calls).toHaveLength(2);
  judging.askAll({ lessonId, run: 2 });
  calls[1].end(gradeWith({}));
  await expect.poll(() => calls).toHaveLength(3);
  calls[2].end(gradeWith({}));

  await expect.poll(() => told.map(({ type }) => type)).toEqual(['graded', 'asked']);
  expect(calls.map(({ options }) => options.isFull)).toEqual([true, undefined, true]);
  expect(calls[0].options.signal?.aborted).toBe(true);
  await judging.close();
});

test('says nothing when not every test could be asked: the verdict is there', async ({
  desk: { judging, calls, told },
}) => {
  judging.askAll({ lessonId, run: 1 });
  await expect.poll(() => calls).toHaveLength(1);
  calls[0].end(new Error('The worker has ended.'));
  await judging.close();

  expect(told).toEqual([]);
});
