#!/usr/bin/env node
// Plain JavaScript: it must be able to say that something is missing to load the rest.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { onOwnNode } from './own-node.js';

const isBent = Boolean(process.env.NODE_OPTIONS);
// An editor's terminal may set these for a Vitest or a Node of its own. They must not change a grade.
for (const name of Object.keys(process.env))
  if (/^(VITEST|NODE_OPTIONS$)/.test(name)) delete process.env[name];
process.env.NODE_ENV = 'test';

try {
  process.cwd();
} catch {
  console.error('The folder that this terminal is in is not there any more. Go to the folder of the course.');
  process.exit(2);
}

/** In ms, after the command has ended. */
const longestEnd = 5000;

const args = process.argv.slice(2);
await onOwnNode(
  fileURLToPath(import.meta.url),
  args,
  async () => {
    // Node keeps the compiled code of what it loads, also for the workers: the next start is quicker.
    module.enableCompileCache();
    process.env.NODE_COMPILE_CACHE ??= module.getCompileCacheDir() ?? '';
    const { main } = await import('./cli.ts');
    const code = await main(args);
    // All is said and done. What is still open, such as a worker that never ended, must not keep the terminal.
    setTimeout(() => process.exit(), longestEnd).unref();
    return code;
  },
  { isBent },
);
