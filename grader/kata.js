#!/usr/bin/env node
// Plain JavaScript: it must be able to say that Node is too old to load the rest.
import module from 'node:module';

const wanted = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < wanted) {
  console.error(
    `kata needs Node ${wanted} or newer, and this is Node ${process.versions.node}. ` +
      'The project brings its own: run `npm ci`, then `npm start` or `npx kata`.',
  );
  process.exitCode = 2;
} else {
  // Node keeps the compiled code of what it loads, also for the workers: the next start is quicker.
  module.enableCompileCache();
  process.env.NODE_COMPILE_CACHE ??= module.getCompileCacheDir() ?? '';
  const { main } = await import('./cli.ts');
  process.exitCode = await main(process.argv.slice(2));
}
