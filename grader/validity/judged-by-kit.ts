import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { manifestFile } from '../course/manifest.ts';
import type { Lesson } from '../course/course.ts';
import { kit } from '../course/root.ts';
import type { Grader } from '../grader.ts';
import { gradeSchema } from '../judge/grade.ts';
import { contentOfSuite, keyOf, once } from './kept.ts';
import type { MadeSuite } from './made-suite.ts';

export const judgedSchema = gradeSchema
  .pick({ verdict: true, score: true, scoring: true })
  .extend({ bugs: z.record(z.string(), z.boolean()).describe('by id, whether it is caught') });

/** What the kit says of a suite. */
export type Judged = z.infer<typeof judgedSchema>;

const deciding = [
  'course',
  'syntax',
  'implementations',
  'session',
  'judge',
  'habits',
  'calibration',
  'grader.ts',
];

const courseParts = ['src', 'fixtures', 'variants', 'stryker.conf.json'];

/** Has the kit judge a suite on a lesson, in full. What it has judged before is kept. */
export async function judgedByKit(grader: Grader, lesson: Lesson, suite: MadeSuite): Promise<Judged> {
  const ofKit = keyOf({ root: kit, places: deciding.map((place) => path.join('grader', place)), texts: [] });
  const key = keyOf({
    root: grader.root,
    places: [...courseParts, manifestFile(lesson.id), `solutions/${lesson.id}`],
    texts: [ofKit, lesson.id, contentOfSuite(suite)],
  });
  return once('judged', key, judgedSchema, () =>
    inFolder(suite, async (tests) => {
      const { verdict, score, scoring, bugs } = await grader.grade(lesson, { tests });
      const caught = bugs.map(({ id, caughtBy }) => [id, caughtBy.length > 0]);
      return { verdict, score, scoring, bugs: Object.fromEntries(caught) };
    }),
  );
}

async function inFolder<T>({ files }: MadeSuite, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-validity-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
