import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const grader = path.resolve(import.meta.dirname, '..');

/** What is loaded before the first screen: the command line, the command, and the coach that it starts. */
const first = ['cli.ts', 'commands/learn.ts', 'coach/coach.ts'].map((file) => path.join(grader, file));

test('waits for no library that takes its time: those come when the screen is drawn', () => {
  expect([...packagesOf(first)].toSorted()).toEqual([
    'commander',
    'fastest-levenshtein',
    'log-update',
    'marked',
    'picocolors',
    'wrap-ansi',
  ]);
});

/** Follows the imports that are no types and not asked for later. */
function packagesOf(start: string[]): Set<string> {
  const files = new Set<string>();
  const packages = new Set<string>();
  const follow = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?'([^']+)';/gm)) {
      if (name.startsWith('.')) follow(path.resolve(path.dirname(file), name));
      else if (!name.startsWith('node:')) packages.add(name);
    }
  };
  start.forEach(follow);
  return packages;
}
