import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/** A script for the browser, as JavaScript. @param name of a file in `client`, without its ending */
export function clientScript(name: string): string {
  const file = path.join(import.meta.dirname, 'client', `${name}.ts`);
  // Blanks are where the types were: no map is needed to find a line. The whole is one module, which exports nothing.
  return stripTypeScriptTypes(readFileSync(file, 'utf8')).replaceAll('\r\n', '\n').trim();
}
