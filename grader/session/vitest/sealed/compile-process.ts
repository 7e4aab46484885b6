// A process that makes bytecode of texts, one message for each. V8 takes bytecode only from where it was made under the
// same flags, and these would slow the main process down.
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { compileWhole } from './bytecode.ts';
import type { Bytecode } from './job.ts';

/** What is asked of this process. `isWhole`: every function, so that it runs without its text; the text is not run here. */
export interface ToCompile {
  number: number;
  text: string;
  isWhole: boolean;
}

process.on('message', ({ number, text, isWhole }: ToCompile) => {
  process.send!({ number, bytecode: isWhole ? compileWhole(text) : compileStart(text) });
});

/** Compiles a script of the kit's own, and what it calls while it is loaded. */
function compileStart(text: string): Bytecode {
  const script = new vm.Script(text, {
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const load = script.runInThisContext() as (exports: object, require: NodeJS.Require) => void;
  try {
    load({}, createRequire(import.meta.url));
  } catch {
    // It needs what only a sealed process has: then less is compiled.
  }
  return { length: text.length, data: script.createCachedData() };
}
