import { expect, test } from 'vitest';
import { splitPage, type Page } from './front-matter.ts';

test.for<[string, string, Page]>([
  ['a page with front matter', '---\na: 1\nb: 2\n---\n# X\n', { frontMatter: 'a: 1\nb: 2\n', body: '# X\n' }],
  ['a page that ends with it', '---\na: 1\n---', { frontMatter: 'a: 1\n', body: '' }],
  ['empty front matter', '---\n---\n# X\n\n---\n', { frontMatter: '', body: '# X\n\n---\n' }],
  ['a page without it', '# X\n', { body: '# X\n' }],
  ['a rule within a page', '# X\n---\na\n---\n', { body: '# X\n---\na\n---\n' }],
  ['front matter that never ends', '---\na: 1\n# X\n', { body: '---\na: 1\n# X\n' }],
  ['a longer line of dashes', '---\na: 1\n----\n---\nX', { frontMatter: 'a: 1\n----\n', body: 'X' }],
  ['nothing', '', { body: '' }],
])('cuts %s', ([, text, page]) => {
  expect(splitPage(text)).toEqual(page);
});
