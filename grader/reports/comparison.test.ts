import { expect, test } from 'vitest';
import { renderComparison } from './comparison.ts';

const mine = `import { test } from 'vitest';

test('sells one', () => {
  expect(sell(1)).toBe(1);
});
`;
const ours = `import { test } from 'vitest';

test('sells two', () => {
  expect(sell(2)).toBe(2);
  expect(left()).toBe(1);
});
`;

test('shows two versions beside each other where there is room', () => {
  const lines = renderComparison(['yours', mine], ['ours', ours], { width: 120, hasColour: false });

  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    yours                                                        ours

    import { test } from 'vitest';                               import { test } from 'vitest';

    test('sells one', () => {                                  | test('sells two', () => {
      expect(sell(1)).toBe(1);                                 |   expect(sell(2)).toBe(2);
                                                               >   expect(left()).toBe(1);
    });                                                          });
    "
  `);
});

test('shows them below each other in fewer than 120 columns', () => {
  const lines = renderComparison(['yours', mine], ['ours', ours], { width: 119, hasColour: false });

  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    - yours
    + ours

     import { test } from 'vitest';

    -test('sells one', () => {
    -  expect(sell(1)).toBe(1);
    +test('sells two', () => {
    +  expect(sell(2)).toBe(2);
    +  expect(left()).toBe(1);
     });
    "
  `);
});

test('breaks long lines in their own column', () => {
  const long = `expect(${'x'.repeat(80)});\n`;

  const lines = renderComparison(['yours', long], ['ours', 'short;\n'], { width: 120, hasColour: false });

  expect(lines.every((line) => line.length <= 120)).toBe(true);
  expect(lines.filter((line) => line.includes('xxxx'))).toHaveLength(2);
  expect(lines.join('')).toContain('short;');
});

test('shows no lines where both are equal', () => {
  expect(renderComparison(['yours', mine], ['ours', mine], { width: 120, hasColour: false })).toEqual([]);
  expect(renderComparison(['yours', mine], ['ours', mine], { width: 80, hasColour: false })).toEqual([]);
});

test('says where something is left out', () => {
  const middle = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');

  const lines = renderComparison(['yours', `a\n${middle}b\n`], ['ours', `A\n${middle}B\n`], {
    width: 80,
    hasColour: false,
  });

  expect(lines).toContain('…');
  expect(lines).not.toContain(' line 10');
});

test.for([80, 120])('repeats with colours what the signs say, in %i columns', (width) => {
  const plain = renderComparison(['yours', mine], ['ours', ours], { width, hasColour: false });
  const coloured = renderComparison(['yours', mine], ['ours', ours], { width, hasColour: true });

  expect(coloured.join('\n')).toContain('\u001B[3');
  // oxlint-disable-next-line no-control-regex -- That is what a colour is.
  expect(coloured.map((line) => line.replace(/\u001B\[\d+m/g, '').trimEnd())).toEqual(
    plain.map((line) => line.trimEnd()),
  );
});
