// Reads a text as the grader does, in a process that may die of it: `nesting.ts` starts it.
import { readFileSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { parseSync, transformWithOxc } from 'vite';
import { nodesIn } from './walk.ts';

if (isMainThread) {
  const text = readFileSync(0, 'utf8');
  // Half of the stack that the grader has: what fits here fits there with ease.
  const worker = new Worker(import.meta.filename, {
    workerData: text,
    resourceLimits: { stackSizeMb: 0.5 },
  });
  worker.on('error', () => process.exit(1));
  // That it cannot be read is for others to say.
  await transformWithOxc(text, 'suite.ts').catch(() => {});
} else {
  nodesIn(parseSync('suite.ts', workerData as string).program);
}
