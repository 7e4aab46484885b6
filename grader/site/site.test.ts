import { expect } from 'vitest';
import { kit } from '../course/root.ts';
import { CourseCopy } from '../testing/course-copy.ts';
import { test as base } from '../testing/test.ts';
import { followLinks } from './links.ts';
import { siteOf } from './site.ts';

/** The miniature course, with what a course has to be read besides its lessons. */
const test = base.extend('course', ({}, { onCleanup }) => {
  const course = new CourseCopy();
  onCleanup(() => course.remove());
  course.write('README.md', '# The kit\n\nRead [what is promised](docs/requirements.md#the-counter).\n');
  course.write(
    'docs/requirements.md',
    '# What is promised\n\n## The counter\n\n| when | then |\n|---|---|\n| sell | sold |\n',
  );
  course.write('docs/decisions/01-small.md', '# Small\n\nSee [the kit](../../README.md).\n');
  course.write(
    'lessons/01-counter/README.es.md',
    '---\ntitle: "Contador"\nobjectives: ["Contar"]\n---\n\n# Contador\n\nCuenta.\n',
  );
  return course;
});

async function textsOf(course: CourseCopy): Promise<Map<string, string>> {
  return new Map([...(await siteOf(course.root))].map(([file, text]) => [file, String(text)]));
}

test('makes a page of each lesson, of each text, and of the start', async ({ course }) => {
  const site = await siteOf(course.root);

  expect([...site.keys()].toSorted()).toEqual([
    'about.html',
    'decisions/01-small.html',
    'decisions/index.html',
    'es/index.html',
    'es/lessons/01-counter.html',
    'index.html',
    'lessons/01-counter.html',
    'lessons/02-sales.html',
    'requirements.html',
    'style.css',
  ]);
  expect(followLinks(site)).toEqual({ dead: [], external: [] });
});

test('leads from a lesson to what is promised, however deep it is', async ({ course }) => {
  course.edit(
    'lessons/02-sales/README.md',
    'Find out',
    'See [it](../../docs/requirements.md#the-counter) and `docs/requirements.md`. Find out',
  );

  const site = await textsOf(course);

  expect(site.get('lessons/02-sales.html')).toContain('<a href="../requirements.html#the-counter">it</a>');
  expect(site.get('lessons/02-sales.html')).toContain(
    '<a href="../requirements.html"><code>docs/requirements.md</code></a>',
  );
});

test('keeps each hint closed, and shows no solution and no bug', async ({ course }) => {
  const site = await textsOf(course);

  const page = site.get('lessons/02-sales.html')!;
  expect(page).toMatch(
    /<details><summary>Hint 1 of 1<\/summary><div><p>Sell more than one\.<\/p>\s*<\/div><\/details>/,
  );
  const all = [...site.values()].join('\n');
  for (const secret of ['sells as many as are wanted', 'new Counter', 'sells-one-too-many'])
    expect(all).not.toContain(secret);
});

test('goes from lesson to lesson, and from one language to the other', async ({ course }) => {
  const site = await textsOf(course);

  expect(site.get('lessons/01-counter.html')).toContain('<a rel="next" href="02-sales.html">');
  expect(site.get('lessons/02-sales.html')).toContain('<a rel="prev" href="01-counter.html">');
  expect(site.get('lessons/01-counter.html')).toContain(
    '<link rel="alternate" hreflang="es" href="../es/lessons/01-counter.html" />',
  );
  expect(site.get('es/lessons/01-counter.html')).toMatch(
    /<html lang="es">[^]*hreflang="en" lang="en">English<\/a>/,
  );
  expect(site.get('lessons/02-sales.html')).not.toContain('rel="alternate"');
});

test('leads to English where a lesson is not translated', async ({ course }) => {
  const site = await textsOf(course);

  expect(site.get('es/lessons/01-counter.html')).toContain(
    '<a rel="next" href="../../lessons/02-sales.html">',
  );
  expect(site.get('es/index.html')).toContain('<a href="../lessons/02-sales.html"');
});

test('finds a link that leads nowhere, and an anchor that is not there', async ({ course }) => {
  course.write(
    'docs/decisions/01-small.md',
    '# Small\n\n[a](gone.md) [b](../requirements.md#gone) [c](../../src/counter.ts) [d](https://example.com/)\n',
  );

  const site = await siteOf(course.root);

  expect(followLinks(site)).toEqual({
    dead: [
      { file: 'decisions/01-small.html', href: 'gone.md' },
      { file: 'decisions/01-small.html', href: '../requirements.html#gone' },
    ],
    external: ['https://example.com/'],
  });
  expect(String(site.get('decisions/01-small.html'))).toMatch(/<span title="[^"]+">c<\/span>/);
});

test('shows HTML in a page as text, and follows no address that runs something', async ({ course }) => {
  course.write(
    'docs/decisions/01-small.md',
    '# <img src=x> & more\n\n<script>alert(1)</script>\n\n[run](javascript:alert(1)) `<b>` <i>\n\n```ts\na < b && "c"\n```\n',
  );

  const page = (await textsOf(course)).get('decisions/01-small.html')!;

  expect(page).not.toMatch(/<script|<img|<i>|<b>|javascript:/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('<code>a &lt; b &amp;&amp; &quot;c&quot;</code>');
});

test('the whole course has no dead link', async () => {
  const site = await siteOf(kit);

  expect(followLinks(site).dead).toEqual([]);
  expect(site.size).toBeGreaterThan(50);
});
