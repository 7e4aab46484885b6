import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

let made: string | undefined;

/** What runs in the browser: the library that changes a page in place, and our own part. */
export function clientScript(): string {
  return (made ??= [
    readFileSync(createRequire(import.meta.url).resolve('idiomorph/dist/idiomorph.min.js'), 'utf8'),
    withoutTypes(readFileSync(path.join(import.meta.dirname, 'client/live-board.ts'), 'utf8')),
  ].join('\n'));
}

/** Node warns that this is new, and the learner could do nothing about it. */
function withoutTypes(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}
