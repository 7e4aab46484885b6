import { stripTypeScriptTypes } from 'node:module';
import { ownText } from './own-text.ts';

/** A script for the browser, as JavaScript. @param name of a file in `client`, without its ending */
export function clientScript(name: string): string {
  const text = ownText(import.meta.dirname, 'client', `${name}.ts`);
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
