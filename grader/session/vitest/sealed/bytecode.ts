import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { subjectScript, type Bytecode } from './job.ts';

/** V8 takes bytecode only from where it was made under the same flags. With this one it never wants the text again. */
export const bytecodeFlags = ['--no-flush-bytecode'];

/** Compiles a text whole: every function in it, called or not. */
export function compileWhole(text: string): Bytecode {
  setFlagsFromString('--no-lazy');
  const data = new vm.Script(text, { filename: subjectScript }).createCachedData();
  setFlagsFromString('--lazy');
  return { length: text.length, data };
}

/** Runs a text that is not there: V8 looks at its bytecode and its length. @returns undefined where V8 wants the text */
export function revive({ length, data }: Bytecode): unknown {
  setFlagsFromString('--no-lazy');
  const script = new vm.Script(' '.repeat(length), { filename: subjectScript, cachedData: data as Buffer });
  setFlagsFromString('--lazy');
  if (script.cachedDataRejected) return undefined;
  data.fill(0);
  return script.runInThisContext();
}
