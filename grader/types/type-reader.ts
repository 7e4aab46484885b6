import { existsSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { TypeChecker } from './type-check.ts';
import type { TypeAnswer, TypeQuestion } from './type-notes.ts';

/** The process that is asked by TypeNotes. */

const [root] = process.argv.slice(2);
const types = new TypeChecker(root, existsSync(path.join(root, 'tsconfig.json')) ? root : kit);

process.on('message', (question: TypeQuestion) => {
  const { number, folder, files } = question;
  // With forward slashes, as TypeScript names files.
  const placed = Object.entries(files).map(([name, text]) => [
    path.join(folder, name).replaceAll(path.sep, '/'),
    text,
  ]);
  const errors = types
    .errorsIn(Object.fromEntries(placed))
    .map(({ file, ...error }) => ({ file: path.basename(file), ...error }));
  process.send?.({ number, errors } satisfies TypeAnswer);
});
process.on('disconnect', () => process.exit());
