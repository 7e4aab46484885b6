import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblem } from '../course/file-problem.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

/** Writes a file so that a reader finds the old one or the whole new one. @throws UsageError where the disk refuses */
export function writeWhole(file: string, text: string): void {
  const half = path.join(path.dirname(file), `.${path.basename(file)}.half`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(half, text);
    renameSync(half, file);
  } catch (error) {
    throw new UsageError(catalogue.formats.notWritten(file, fileProblem(error)));
  }
}
