import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter } from 'vitest/node';
import { lessonIds } from '../course/lesson-ids.ts';
import { isBegun } from '../learner/starters.ts';
import { notesOnLesson, notesOnSolution } from './notes.ts';
import { readVerdicts } from './read-verdicts.ts';
import { readSolutionCatches } from './solution-catches.ts';
import type { NotedTests } from './which-notes.ts';

/** A reporter that reports nothing: before each run it gives the workers what is known of the tests. */
export function annotating(root: string): Pick<Reporter, 'onTestRunStart'> {
  return {
    onTestRunStart(specifications) {
      const ids = new Set(lessonIds(root));
      for (const [project, own] of Map.groupBy(specifications, (one) => one.project)) {
        const files = own.map(({ moduleId }) => moduleId);
        project.provide('notes', Object.fromEntries(files.map((file) => [file, notesOn(root, ids, file)])));
      }
    },
  };
}

/** What is known of the tests in a file. @param file absolute, with forward slashes */
function notesOn(root: string, ids: Set<string>, file: string): NotedTests[] {
  const [folder, lessonId, ...within] = path.relative(root, file).split(path.sep);
  if (!ids.has(lessonId)) return [];
  if (folder === 'solutions') return notesOnSolution(readSolutionCatches(root)[lessonId]?.catches ?? []);
  if (folder !== 'lessons') return [];
  return notesOnLesson({
    lessonId,
    file: within.join('/'),
    text: readFileSync(file, 'utf8'),
    isBegun: isBegun(root, lessonId),
    verdicts: readVerdicts(root, lessonId),
  });
}
