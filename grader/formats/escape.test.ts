import * as fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../testing/csv.ts';
import { hostileText, rawControls } from '../testing/hostile.ts';
import { cleanLine } from '../terminal/clean-text.ts';
import { actionsBlock, actionsNotice, csvText, markdown, markup } from './escape.ts';

describe('in CSV', () => {
  test.for([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['"=1"', `"'""=1"""`],
    ['a, b', '"a, b"'],
    ['a;b', '"a;b"'],
    ['ana', 'ana'],
    [-3, '-3'],
    [null, ''],
  ] as const)('%s is %s', ([value, expected]) => {
    expect(csvText([['name', value]])).toBe(`name,${expected}\n`);
  });

  test('what is read is what was written, without formulas', () => {
    fc.assert(
      fc.property(fc.array(hostileText(), { minLength: 2, maxLength: 4 }), (texts) => {
        const file = csvText([texts, texts]);
        const rows = readCsv(file);

        expect(file).not.toMatch(rawControls);
        expect(rows).toHaveLength(2);
        expect(rows[0].map((cell) => cell.replace(/^'/, ''))).toEqual(
          texts.map((text) => cleanLine(text).replace(/^'/, '')),
        );
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@|%]/);
      }),
    );
  });
});

test('markup holds no tag, no quote and no entity of its own', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const safe = markup(text);

      expect(safe.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&"']/);
      expect(safe).not.toMatch(rawControls);
    }),
  );
});

test('Markdown is one paragraph of text and nothing else, also in a list, a table and a heading', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const safe = markdown(text);
      const allowed = ['paragraph', 'text', 'escape', 'space', 'list', 'list_item', 'heading', 'table', 'br'];

      for (const around of [safe, `- a ${safe}`, `# a ${safe}`, `| a |\n| --- |\n| ${safe} |`]) {
        const types = new Set<string>();
        void marked.walkTokens(marked.lexer(around), ({ type }) => void types.add(type));
        expect([...types].filter((type) => !allowed.includes(type))).toEqual([]);
      }
      expect(marked.lexer(safe).filter(({ type }) => type !== 'paragraph')).toEqual([]);
    }),
  );
});

test('Markdown shows the text itself', () => {
  const text = 'refuses <b> & *stars* | 3 > 2_000 #1 [x] `code` a@b.c';
  const html = marked.parseInline(markdown(text)) as string;

  expect(
    html.replaceAll(
      /&(lt|gt|amp|#64);/g,
      (_, name: string) => ({ 'lt': '<', 'gt': '>', 'amp': '&', '#64': '@' })[name]!,
    ),
  ).toBe(text);
});

describe('in the output of a job', () => {
  test('a notice is one line whose title ends where it should', () => {
    expect(actionsNotice('a:b,c', '50 %\n::error::x')).toBe('::notice title=a%3Ab%2Cc::50 %25%0A::error::x');
  });

  test('no line of somebody else is a command', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (one, other) => {
        const [first, ...lines] = actionsBlock(`${one}\n  ${other}\r\n::error::x`, 'token123').split('\n');
        const last = lines.pop();

        expect([first, last]).toEqual(['::stop-commands::token123', '::token123::']);
        for (const line of lines) {
          expect(line).not.toMatch(/^\s*::/);
          expect(line).not.toContain('##[');
          expect(line).not.toMatch(rawControls);
        }
        expect(actionsNotice(one, other)).not.toMatch(/[\n\r]/);
      }),
    );
  });
});
