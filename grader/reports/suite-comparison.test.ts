import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Files } from '../learner/lesson-files.ts';
import { suiteComparison, type SuiteSide } from './suite-comparison.ts';

const file = 'shop.test.ts';
const mine = suite(
  `import { expect, test } from 'vitest';`,
  `describe('a sale', () => {
  test('is refused', () => {
    expect(sell(4)).toBe(false);
  });
});`,
  `test('counts what is left', () => {
  expect(left()).toBe(3);
});`,
  `test('has a name', () => {
  expect(name()).toBe('Ada');
});`,
);
const ours = suite(
  `import { expect, test } from 'vitest';`,
  `test('counts what is there', () => {
  expect(left()).toBe(3);
});`,
  `test('sells all that are left', () => {
  expect(sell(3)).toBe(true);
});`,
  `test('takes nothing more than there is', () => {
  expect(sell(4)).toBe(false);
});`,
);
const catches = {
  mine: [{ id: 'oversells', caughtBy: ['a sale > is refused'] }],
  ours: [{ id: 'oversells', caughtBy: ['takes nothing more than there is'] }],
};

test('pairs tests by what they catch, then by name, beside each other from 120 columns', () => {
  const lines = suiteComparison(side('yours', mine, catches.mine), side('ours', ours, catches.ours), {
    width: 120,
    hasColour: false,
  });

  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    yours: yours/shop.test.ts                                    ours: ours/shop.test.ts

    test('is refused', () => {                                 | test('takes nothing more than there is', () => {
      expect(sell(4)).toBe(false);                                 expect(sell(4)).toBe(false);
    });                                                          });

    test('counts what is left', () => {                        | test('counts what is there', () => {
      expect(left()).toBe(3);                                      expect(left()).toBe(3);
    });                                                          });

    Only yours:

    test('has a name', () => {                                 <
      expect(name()).toBe('Ada');                              <
    });                                                        <

    Only ours:

                                                               > test('sells all that are left', () => {
                                                               >   expect(sell(3)).toBe(true);
                                                               > });

    Around the tests, in shop.test.ts:

    yours: yours/shop.test.ts                                    ours: ours/shop.test.ts

    import { expect, test } from 'vitest';                       import { expect, test } from 'vitest';
                                                               <
    describe('a sale', () => {                                 <
                                                               <
    });                                                        <

    "
  `);
});

test('shows one below the other in a narrower window', () => {
  const lines = suiteComparison(side('yours', mine, catches.mine), side('ours', ours, catches.ours), {
    width: 119,
    hasColour: false,
  });

  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    - yours: yours/shop.test.ts
    + ours: ours/shop.test.ts

    -test('is refused', () => {
    -  expect(sell(4)).toBe(false);
    -});

    +test('takes nothing more than there is', () => {
    +  expect(sell(4)).toBe(false);
    +});

    -test('counts what is left', () => {
    -  expect(left()).toBe(3);
    -});

    +test('counts what is there', () => {
    +  expect(left()).toBe(3);
    +});

    Only yours:

    -test('has a name', () => {
    -  expect(name()).toBe('Ada');
    -});

    Only ours:

    +test('sells all that are left', () => {
    +  expect(sell(3)).toBe(true);
    +});

    Around the tests, in shop.test.ts:

    - yours: yours/shop.test.ts
    + ours: ours/shop.test.ts

     import { expect, test } from 'vitest';
    -
    -describe('a sale', () => {
    -
    -});

    "
  `);
});

test('every test of both is shown exactly once, for any suites and any width', () => {
  const numbers = fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 6 });
  fc.assert(
    fc.property(numbers, numbers, fc.constantFrom(60, 120, 200), (left, right, width) => {
      const testsOf = (who: string, ids: number[]): string[] =>
        ids.map((id) => `test('sells ${id}', () => {\n  expect(${who}(${id})).toBe(true);\n});`);
      const lines = suiteComparison(
        side('yours', suite('', ...testsOf('mine', left))),
        side('ours', suite('', ...testsOf('ours', right))),
        { width, hasColour: false },
      );

      const shown = lines.join('\n');
      const times = (text: string): number => shown.split(text).length - 1;
      expect(left.map((id) => times(`mine(${id})`))).toEqual(left.map(() => 1));
      expect(right.map((id) => times(`ours(${id})`))).toEqual(right.map(() => 1));
    }),
  );
});

test('compares whole files where one does not parse', () => {
  const lines = suiteComparison(side('yours', { [file]: 'test(' }), side('ours', ours), {
    width: 80,
    hasColour: false,
  });

  expect(lines.filter((line) => /^[+-] ?\w/.test(line))).toEqual(
    expect.arrayContaining(['-test(', `+test('sells all that are left', () => {`]),
  );
});

test('says so where both are the same, and where there is no such file', () => {
  const options = { width: 80, hasColour: false };

  expect(suiteComparison(side('yours', ours), side('ours', ours), options)).toEqual([
    'shop.test.ts: yours is the same as ours.',
    '',
  ]);
  expect(suiteComparison(side('yours', {}), side('ours', ours), options)).toEqual([
    'shop.test.ts: you have no such file.',
    '',
  ]);
});

function suite(...parts: string[]): Files {
  return { [file]: `${parts.filter(Boolean).join('\n\n')}\n` };
}

function side(folder: string, files: Files, known?: SuiteSide['catches']): SuiteSide {
  return { folder, files, catches: known };
}
