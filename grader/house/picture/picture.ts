import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
const file = 'first-test.test.ts';
/** The test at the limit of a solution, which asks for one mug more than there are, and one far from it. */
const [atLimit, farAway] = ["checkStock('mug', 4)", "checkStock('mug', 1000)"];

/** What the coach shows when a suite is saved that misses one bug, in colour: a line each. */
export async function pictureLines(): Promise<string[]> {
  const grader = new Grader(kit);
  const tests = mkdtempSync(path.join(tmpdir(), 'kata-picture-'));
  try {
    const solution = readFileSync(path.join(kit, 'solutions', lessonId, file), 'utf8');
    if (!solution.includes(atLimit))
      throw new Error(`${lessonId} has no test at the limit any more: ${atLimit}`);
    writeFileSync(path.join(tests, file), solution.replace(atLimit, farAway));
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
    rmSync(tests, { recursive: true, force: true });
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
