import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { calibrate } from '../export/calibrate.ts';
import { studentFiles } from '../export/student-files.ts';
import { writeTarget } from '../export/target.ts';
import { Grader } from '../grader.ts';
import type { Grade } from '../judge/grade.ts';
import { kata, type Said } from './kata.ts';
import { withoutTimings } from './records.ts';

/** A copy of the kit for students, ready to run. @param wanted the lessons of which mutants are asked @returns its folder */
async function exportedKit(grader: Grader, wanted: string[]): Promise<string> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-export-')));
  const lessons = lessonIds(kit).map((id) => grader.load(id));
  writeTarget(folder, folder, studentFiles(kit, lessons, await calibrate(grader, wanted)));
  linkPackages(folder);
  return folder;
}

/** In place of `npm ci`. */
export function linkPackages(folder: string): void {
  symlinkSync(path.join(kit, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}

/** Puts what somebody has made of a lesson into a copy. */
export function answer(copy: string, lesson: string, from: string): void {
  cpSync(from, path.join(copy, 'lessons', lesson), { recursive: true });
}

/** Runs the command that a copy brings. */
export function kataOf(copy: string, args: string[], timeout?: number): Promise<Said> {
  return kata(copy, args, { program: path.join(copy, 'grader/kata.js'), timeout });
}

/** What a copy says of its lessons, as a learner asks for it. Without what cannot be the same twice. */
export async function gradesIn(copy: string, lessons: string[], timeout?: number): Promise<object[]> {
  const { stdout } = await kataOf(copy, ['grade', ...lessons, '--json', '-'], timeout);
  return (JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as Grade[]).map(withoutTimings);
}

/** Vitest's `test` with a grader of the whole kit, and a copy of the kit. @param wanted the lessons of which mutants are asked */
export function testWithCopy(wanted: string[]) {
  return base
    .extend('grader', { scope: 'file' }, ({}, { onCleanup }) => {
      const grader = new Grader(kit);
      onCleanup(() => grader.close());
      return grader;
    })
    .extend('copy', { scope: 'file' }, async ({ grader }, { onCleanup }) => {
      const folder = await exportedKit(grader, wanted);
      onCleanup(() => rmSync(folder, { recursive: true, force: true }));
      return folder;
    });
}
