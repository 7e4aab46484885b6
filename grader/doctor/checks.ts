import type { Check } from './check.ts';
import { memory, terminal } from './comfort.ts';
import { characters, sessions, synced, watching, writing } from './place.ts';
import { browser, node, npm, packages } from './programs.ts';

/** Everything that `kata doctor` looks at, in that order. */
export const checks: Check[] = [
  node,
  npm,
  packages,
  characters,
  synced,
  writing,
  watching,
  sessions,
  terminal,
  memory,
  browser,
];
