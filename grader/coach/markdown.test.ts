import pc from 'picocolors';
import { expect, test } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { test as onCourse } from '../testing/test.ts';
import { renderMarkdown } from './markdown.ts';
import { openLesson, readTask } from '../learner/open-lesson.ts';

const page = `# Sales

Sell *some*  mugs with \`sell(2)\`, and
read [the page](../../docs/requirements.md) or <https://example.org>.

1. **One.** Find out what happens to a customer who wants more.
2. Two.

> - A quote
>   goes on.

\`\`\`ts
test('x', () => {
  expect(1).toBe(1);
});
\`\`\`

| a | b |
|---|---|
| 1 | 2 |
`;

test('wraps a page, and leaves code and tables alone', () => {
  expect(renderMarkdown(page, 40, pc.createColors(false)).join('\n')).toMatchInlineSnapshot(`
    "Sales

    Sell some  mugs with \`sell(2)\`, and read
    the page (../../docs/requirements.md) or
    https://example.org.

    1. One. Find out what happens to a
       customer who wants more.
    2. Two.

      - A quote goes on.

        test('x', () => {
          expect(1).toBe(1);
        });

    | a | b |
    |---|---|
    | 1 | 2 |
    "
  `);
});

test('says the same with colours', () => {
  const coloured = renderMarkdown(page, 40, pc.createColors(true)).join('\n');

  expect(coloured).toContain('\u001B[1mSales\u001B[22m');
  expect(coloured).toContain('\u001B[36m`sell(2)`\u001B[39m');
});

test('has nothing to say of an empty page', () => {
  expect(renderMarkdown('', 40, pc.createColors(false))).toEqual([]);
});

onCourse('shows a lesson without its front matter, in any line ends', ({ course }) => {
  const readme = 'lessons/01-counter/README.md';
  course.write(readme, `\uFEFF${course.read(readme).replaceAll('\n', '\r\n')}`);

  const task = readTask(course.root, openLesson(course.root, '01-counter', course.root));

  expect(task.trim()).toMatch(/^# The counter\s+Find out/);
});

test.for(lessonIds(kit).flatMap((id) => ['en', 'es'].map((language) => [id, language] as const)))(
  'shows %s in "%s" as its reader sees it: from its title on',
  ([id, language]) => {
    const task = readTask(kit, openLesson(kit, id, kit, language));

    expect(task.trim()).toMatch(/^# [A-Z]/);
    expect(task).not.toMatch(/^(id|title|order|kind|tasks):/m);
  },
);

onCourse("shows the page in the reader's language where there is one", ({ course }) => {
  course.write('lessons/01-counter/README.es.md', '# El mostrador\n');
  const open = (language: string) => openLesson(course.root, '01-counter', course.root, language);

  expect(readTask(course.root, open('es'))).toBe('# El mostrador\n');
  expect(open('fr').readme).toBe('README.md');
});
