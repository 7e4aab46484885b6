import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedBlock } from './changed-block.ts';

const before = `const limit = 3;

function add(a: number) {
  if (a > limit) {
    return limit;
  }
  return a;
}

function take(a: number) {
  return a;
}
`;

/** Blocks as Stryker finds them: the text from brace to brace. */
const blocks = [...before.matchAll(/\{/g)].map(({ index }, id) => {
  const lines = before.slice(0, index).split('\n');
  const original = before.slice(index, endOf(index));
  return {
    id: String(id),
    line: lines.length,
    column: lines.at(-1)!.length + 1,
    mutator: 'BlockStatement',
    original,
  };
});

function endOf(start: number): number {
  let depth = 0;
  for (let at = start; ; at += 1) {
    if (before[at] === '{') depth += 1;
    if (before[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
}

function block(find: string, replace: string, mutants = blocks): string | undefined {
  return changedBlock(
    before,
    before.replace(find, () => replace),
    mutants,
  );
}

describe('the block that differs', () => {
  test.for([
    ['return limit;', 'return limit + 1;', '1'],
    ['a > limit', 'a >= limit', '0'],
    ['return a;\n}\n\nfunction take', 'return a + 1;\n}\n\nfunction take', '0'],
  ] as const)('of %j for %j', ([find, replace, id]) => {
    expect(block(find, replace)).toBe(id);
  });

  test('is the smallest that holds all of it', () => {
    const after = before.replace('a > limit', 'a >= limit').replace('return limit;', 'return 0;');

    expect(changedBlock(before, after, blocks)).toBe('0');
  });

  test('is none where two functions differ, or what is outside of all', () => {
    expect(changedBlock(before, before.replaceAll('return a;', 'return -a;'), blocks)).toBeUndefined();
    expect(block('limit = 3', 'limit = 4')).toBeUndefined();
    expect(block('(a: number) {\n  if', '(a = 1) {\n  if')).toBeUndefined();
  });

  test('is none where a block ends elsewhere', () => {
    expect(block('return limit;', 'return limit; } if (a < 0) { log();')).toBeUndefined();
    expect(block('return limit;\n  }', 'return limit;\n  } log();')).toBe('0');
  });

  test('is none where the mutants know of no blocks', () => {
    expect(block('return limit;', 'return 0;', [])).toBeUndefined();
  });

  test('is the smallest around it, wherever something is put', () => {
    fc.assert(
      fc.property(fc.nat({ max: before.length }), fc.nat(), (at, number) => {
        const around = blocks.filter((one) => {
          const start = before.indexOf(one.original);
          return start < at && at < start + one.original.length;
        });
        const smallest = around.toSorted((a, b) => a.original.length - b.original.length).at(0);

        const id = changedBlock(before, `${before.slice(0, at)}#${number}#${before.slice(at)}`, blocks);

        expect(id).toBe(smallest?.id);
      }),
    );
  });
});
