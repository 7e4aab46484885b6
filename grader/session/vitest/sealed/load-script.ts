import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** What is added to a script's name for its bytecode. */
export const cacheSuffix = '.cache';

/** Loads a script with the bytecode of what it needs at the start. @param file absolute @returns its last value */
export function loadScript<Value>(file: string): Value {
  const script = new vm.Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData: readFileSync(file + cacheSuffix),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return script.runInThisContext() as Value;
}
