import { readFileSync } from 'node:fs';
import { clientScript } from '../pages/client-script.ts';

let library: string | undefined;

/** What fills the page in the browser: the library that changes a page in place, and our own part. */
export function fillingScript(): string {
  library ??= readFileSync(new URL(import.meta.resolve('idiomorph/dist/idiomorph.min.js')), 'utf8');
  return [library, clientScript('live-board')].join('\n');
}
