import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { pictureFile, pictureLines, pictureOf } from './picture.ts';
import { svgOf } from './svg.ts';

const frame = { columns: 10, title: 'A title', description: 'What is on it.' };

test('draws bold, dim, underlined and coloured words, and nothing of the codes', () => {
  const svg = svgOf(['\u001B[33m\u001B[1mweak\u001B[22m\u001B[39m, \u001B[4mfile\u001B[24m'], frame);

  expect(svg).toContain(
    '<tspan fill="#f2cc60" font-weight="bold">weak</tspan>, <tspan text-decoration="underline">file</tspan></text>',
  );
  expect(svg).not.toContain('\u001B');
});

test('writes what would be markup as text', () => {
  expect(svgOf(['a < b && b > a'], frame)).toContain('a &lt; b &amp;&amp; b &gt; a</text>');
});

test('has a title and a description to read out', () => {
  expect(svgOf([], frame)).toMatch(
    /role="img" aria-labelledby="title desc">\n {2}<title id="title">A title<\/title>/,
  );
});

test('the picture of README.md is the screen that the coach shows now: `npm run picture` draws it again', async () => {
  const lines = await pictureLines();

  expect(lines.map(stripVTControlCharacters).join('\n')).toContain('01-first-test: weak');
  expect(readFileSync(pictureFile, 'utf8')).toBe(pictureOf(lines));
});
