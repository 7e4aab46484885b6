import type { Exception } from './word-list.ts';

/** Phrases of the word list that are meant. Each has its reason. */
export const exceptions: Exception[] = [
  {
    file: 'lessons/24-capstone-orders/README.md',
    words: 'Nobody has -2 scarves',
    reason: 'A person: the owner talks.',
  },
  {
    file: 'lessons/24-capstone-orders/README.md',
    words: 'Nobody orders what',
    reason: 'A person: the owner talks.',
  },
  {
    file: 'lessons/24-capstone-orders/README.md',
    words: 'Nobody is asked',
    reason: 'A person: the owner talks.',
  },
  {
    file: 'lessons/25-capstone-auth/README.md',
    words: 'Nobody here wants',
    reason: 'A person: the owner talks.',
  },
  { file: 'docs/seed.md', words: 'is refused when nobody knows it', reason: 'The name of a test.' },
  { file: 'docs/seed.md', words: 'belongs to nobody', reason: 'The name of a test.' },
  { file: 'docs/seed.md', words: 'Where the seed lives now', reason: 'A question, as a title.' },
  { file: 'lessons/18-behaviour/README.md', words: 'Who called whom', reason: 'A question, as a title.' },
  { file: 'lessons/18-behaviour/hints.md', words: ': Who called whom', reason: 'A question, as a title.' },
  { file: 'lessons/13-integration/hints.md', words: 'The clock stands still', reason: 'A clock does.' },
  { file: 'lessons/24-capstone-orders/hints.md', words: 'fixtures stands still', reason: 'A clock does.' },
  { file: 'makes-ids-from-the-clock.yaml', words: 'the clock stands still', reason: 'A clock does.' },
  { file: 'fixtures/fakes/fake-clock.ts', words: 'A clock that stands still', reason: 'A clock does.' },
  { file: 'CONTRIBUTING.md', words: 'a clock that stands still', reason: 'A clock does.' },
];
