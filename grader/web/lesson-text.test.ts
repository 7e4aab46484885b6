import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonInline, lessonText } from './lesson-text.ts';

const plain = { deeper: 1 };

test.for([
  ['## Tasks', '<h3>Tasks</h3>\n'],
  ['Use `expect` **now**.', '<p>Use <code>expect</code> <strong>now</strong>.</p>\n'],
  ['```ts\na < b\n```', '<pre tabindex="0"><code>a &lt; b</code></pre>\n'],
  ['[rules](../docs/rules.md)', '<p>rules (<code>../docs/rules.md</code>)</p>\n'],
  ['[x](javascript:alert(1))', '<p>x (<code>javascript:alert(1)</code>)</p>\n'],
  [
    '[x](https://a.example/?a=1&b=2)',
    '<p><a href="https://a.example/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">x</a></p>\n',
  ],
  ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
])('%s becomes HTML', ([text, expected]) => {
  expect(lessonText(text, plain).text).toBe(expected);
});

test('marks the task to do now, in the list of the tasks alone', () => {
  const { text } = lessonText('1. a\n2. b\n\nThen:\n\n1. x', { ...plain, tasks: 2, current: 2 });

  expect(text).toContain('<li>a</li>\n<li aria-current="step">b</li>');
  expect(text).toContain('<li>x</li>');
});

test.for([
  '<img src=x onerror=alert(1)>',
  'a <script>alert(1)</script> b',
  '![x](x" onerror="alert(1))',
  '[x](https://a.example/"onmouseover="alert(1))',
  '| <b>a</b> |\n|---|\n| <i>b</i> |',
])('%s runs nothing', (text) => {
  const made = lessonText(text, plain).text;

  expect(made).not.toMatch(/<(img|script|b|i)\b/);
  expect(made).not.toMatch(/<[^>]*\son\w+=/);
});

test('whatever is written, no tag comes from it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tags = lessonText(`${text} <x-y>`, plain).text.match(/<[a-z-]+/g) ?? [];
      expect(tags).not.toContain('<x-y');
    }),
  );
});

test('words of a hint are marked, too', () => {
  expect(lessonInline('Ask `has(3)` *twice*.').text).toBe('Ask <code>has(3)</code> <em>twice</em>.');
});
