#!/usr/bin/env node
// Plain JavaScript: it must be able to say that Node is too old to load the rest.
const wanted = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < wanted) {
  console.error(
    `kata needs Node ${wanted} or newer, and this is Node ${process.versions.node}. ` +
      'The project brings its own: run `npm ci`, then `npm start` or `npx kata`.',
  );
  process.exitCode = 2;
} else {
  const { main } = await import('./cli.ts');
  process.exitCode = await main(process.argv.slice(2));
}
