import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { plainText } from './plain-text.ts';
import { fileProblem } from './file-problem.ts';

/** The plain text of a file of the course. @param file relative to the course @throws UsageError naming file and reason */
export function readCourseFile(root: string, file: string): string {
  try {
    return plainText(readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    throw new UsageError(catalogue.usage.cannotReadOfCourse(file, fileProblem(error)));
  }
}
