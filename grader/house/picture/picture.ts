import path from 'node:path';
import { reduce } from '../../coach/events.ts';
import { screenOf } from '../../coach/screen.ts';
import { opened } from '../../coach/state.ts';
import { kit } from '../../course/root.ts';
import { Grader } from '../../grader.ts';
import { readFiles } from '../../learner/lesson-files.ts';
import { factsOf, openLesson } from '../../learner/open-lesson.ts';
import { svgOf } from './svg.ts';

/** The file that README.md shows. */
export const pictureFile = path.join(kit, 'docs', 'pictures', 'coach.svg');

const columns = 80;
const lessonId = '01-first-test';
/** A suite that misses one bug: its test at the limit, 4 mugs of 3, asks for 1000. */
const tests = path.join(kit, 'grader', 'testdata', 'picture');

/** What the coach shows when that suite is saved, in colour: a line each. */
export async function pictureLines(): Promise<string[]> {
  const grader = new Grader(kit);
  try {
    const lesson = openLesson(kit, lessonId, kit, 'en');
    const files = readFiles(tests) ?? {};
    const start = opened({ ...lesson, ...(await factsOf(kit, lessonId)) }, files);
    const run = start.run + 1;
    const saved = reduce(start, { type: 'saved', files, run });
    const grade = await grader.grade(grader.load(lessonId), { tests });
    return screenOf(reduce(saved, { type: 'graded', run, stage: 'done', grade }), {
      columns,
      hasColour: true,
    });
  } finally {
    await grader.close();
  }
}

/** The picture as SVG: the real screen, with its text as text. */
export function pictureOf(lines: string[]): string {
  return svgOf(lines, {
    columns,
    title: 'The coach, after a save in lesson 01',
    description: 'A terminal. It names the bug that the tests miss, those that they catch, and the keys.',
  });
}
