import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/** A script for the browser, as JavaScript. @param name of a file in `client`, without its ending */
export function clientScript(name: string): string {
  const file = path.join(import.meta.dirname, 'client', `${name}.ts`);
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  return quietly(() => stripTypeScriptTypes(text)).trim();
}

/** Node warns that this way of leaving out types may change. It is nothing for whoever asked for a page. */
function quietly<T>(act: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return act();
  } finally {
    process.emitWarning = emitWarning;
  }
}
