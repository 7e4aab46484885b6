import { expect, test } from 'vitest';
import type { HiddenBug } from './hidden-bugs.ts';
import { someOf } from './some-bugs.ts';

const bugs = Array.from({ length: 20 }, (_, place): HiddenBug => {
  const id = `module/bug-${place}`;
  return { id, kind: 'any', behaviour: 'Errs.', module: 'src/module.ts', text: '' };
});

test('a few bugs are chosen by chance, always the same, in their order', () => {
  const chosen = someOf(bugs, 5);

  expect(chosen).toHaveLength(5);
  expect(chosen).toEqual(bugs.filter((bug) => chosen.includes(bug)));
  expect(chosen).not.toEqual(bugs.slice(0, 5));
  expect(someOf(bugs.toReversed(), 5)).toEqual(chosen.toReversed());
});

test('without a number it is all of them', () => {
  expect(someOf(bugs)).toEqual(bugs);
});
