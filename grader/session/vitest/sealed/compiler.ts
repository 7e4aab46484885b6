import { fork } from 'node:child_process';
import path from 'node:path';
import { bytecodeFlags } from './bytecode.ts';
import type { Bytecode } from './job.ts';

export interface Compiler {
  /** @param isWhole every function, so that it runs without its text; else what a script of the kit needs at its start */
  compile(text: string, isWhole: boolean): Promise<Bytecode>;
  close(): void;
}

/** Starts a process that compiles as the sealed ones do. No code of a suite or a version runs in it. */
export function openCompiler(): Compiler {
  const child = fork(path.join(import.meta.dirname, 'compile-process.ts'), [], {
    execArgv: [...bytecodeFlags, '--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const waiting = new Map<number, PromiseWithResolvers<Bytecode>>();
  let number = 0;
  child.on('message', (answer: { number: number; bytecode: Bytecode }) => {
    waiting.get(answer.number)?.resolve(answer.bytecode);
    waiting.delete(answer.number);
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the compiler has ended'));
  });
  return {
    compile(text, isWhole) {
      const compiled = Promise.withResolvers<Bytecode>();
      number += 1;
      waiting.set(number, compiled);
      child.send({ number, text, isWhole });
      return compiled.promise;
    },
    close: () => void child.kill('SIGKILL'),
  };
}
