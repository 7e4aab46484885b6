import path from 'node:path';
import { minifySync, transformWithOxc } from 'vite';
import { isOfLesson, type Lesson } from '../course/course.ts';
import { judgeFolder } from '../course/judge-folder.ts';
import { readFiles } from '../learner/lesson-files.ts';
import { syntaxOf } from '../syntax/suite-syntax.ts';

/**
 * What of the solutions a copy needs in order to judge: all of a lesson whose module a learner mends; of one whose bugs a
 * learner writes, the suite that is attacked, and the tests that say what a bug is.
 * @param lessons all of the course
 * @returns text by lesson and file
 */
export async function judgesOf(root: string, lessons: Lesson[]): Promise<Record<string, string>> {
  const judges: Record<string, string> = {};
  const attacked = lessons.filter(({ kind }) => kind === 'attack');
  for (const lesson of lessons) {
    const { id, subject, given = [] } = lesson;
    const mends = subject.some(isOfLesson);
    const isAsked = attacked.some((one) => one.subject.some((module) => subject.includes(module)));
    if (!mends && !isAsked) continue;
    for (const [name, text] of Object.entries(scriptsIn(root, id)))
      // A given suite is the learner's to read. What is said of a mended module names the test.
      judges[`${id}/${name}`] = mends || given.includes(name) ? text : await withoutWords(name, text);
  }
  return judges;
}

function scriptsIn(root: string, id: string): Record<string, string> {
  const folder = judgeFolder(root, id);
  const files = (folder !== undefined && readFiles(path.join(root, folder))) || {};
  return Object.fromEntries(Object.entries(files).filter(([name]) => /\.[cm]?tsx?$/.test(name)));
}

/** The same tests without names, comments and types: they judge alike, and are no solution to copy. */
async function withoutWords(name: string, text: string): Promise<string> {
  const { code } = await transformWithOxc(withoutTitles(text), name);
  return minifySync(name, code, { module: true, mangle: { toplevel: true } }).code;
}

function withoutTitles(text: string): string {
  const titles = syntaxOf({ suite: text }).tests.map(({ call }) => call.arguments[0]);
  return titles
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }, index) => `${rest.slice(0, start)}'${index}'${rest.slice(end)}`, text);
}
