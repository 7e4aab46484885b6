import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readCourseFile } from './course-files.ts';
import { checkYaml } from './yaml.ts';

const wordsSchema = z.record(z.string(), z.string().min(1));

/** The file that says in a language what each refactoring does differently. Without a line there, its id says so. */
export function refactoringWordsFile(language: string): string {
  return `variants/refactorings/${language}.yaml`;
}

/** What each refactoring does differently, by its id; empty for a language without the file. @throws UsageError naming file, key and reason */
export function refactoringWords(root: string, language: string): Record<string, string> {
  const file = refactoringWordsFile(language);
  return existsSync(path.join(root, file)) ? checkYaml(wordsSchema, file, readCourseFile(root, file)) : {};
}
