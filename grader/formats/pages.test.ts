import { createHash } from 'node:crypto';
import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { caught, gradeWith, missed, mutantsWith, refusing, testThat } from '../testing/grades.ts';
import { hostileRecord } from '../testing/hostile-records.ts';
import { rawControls } from '../testing/hostile.ts';
import { recordWith } from '../testing/records.ts';
import { classSummary } from './class-summary.ts';
import { likenessPage } from './likeness-page.ts';
import type { Page } from './page.ts';
import { pageHtml } from './page-html.ts';
import { pageMarkdown } from './page-markdown.ts';
import { studentPage } from './student-page.ts';

const lesson = {
  kind: 'write',
  reveal: 'behaviour',
  tasks: [{ number: 1, bugs: [{ id: 'Sells too many.' }, { id: 'Sells none.' }] }],
} as const;
const lessons = new Map([
  ['02-sales', { ...lesson, tasks: lesson.tasks.map((task) => ({ ...task, bugs: [...task.bugs] })) }],
]);
const wrong = (value: number): string =>
  `The shop is correct, and this test refuses it: expected ${value}, got 3.`;
const record = recordWith({
  lateMinutes: 12,
  mark: 40,
  grade: gradeWith({
    verdict: 'invalid',
    message: 'One test refuses a correct shop. Fix it.',
    score: 40,
    scoring: {
      bugs: { reached: 1, of: 2 },
      mutants: { reached: 0, of: 0 },
      tests: { counting: 4, refusing: 1 },
    },
    bugs: [missed('Sells too many.'), caught('Sells none.', 'sells one', 'expected 1, got 0')],
    tests: [testThat('sells one'), refusing('has a thousand', 'wrong', wrong(1000))],
    timings: { totalMs: 2400, startMs: 1, correctMs: 1, bugsMs: 1, mutantsMs: 1, confirmMs: 0 },
  }),
});

describe('the page of a student', () => {
  const page = studentPage([record], lessons);

  test('tells the verdict, what is caught and missed, what refuses correct code, and how the score came about', () => {
    expect(pageMarkdown(page)).toMatchInlineSnapshot(`
      "# Feedback for ana

      ## 02-sales: invalid

      One test refuses a correct shop. Fix it.

      Mark: 40 of 100.

      Submitted 12 minutes late.

      ### Tests that refuse correct code

      - **wrong:** has a thousand
        - The shop is correct, and this test refuses it: expected 1000, got 3.

      ### Tasks

      - **Task 1: A sale:** caught 1 of 2
        - missed: Sells too many.
        - caught: Sells none. "sells one" noticed: expected 1, got 0

      ### How the score came about

      - Bugs: 1 of 2 caught. 100 × 1 / 2 = 50 points.
      - Tests: 4 of 5 accept correct code. 50 × 4 / 5 = 40.
      - Score: 40 of 100, rounded down.
      "
    `);
  });

  test('shows several lessons in a table first', () => {
    const later = recordWith({
      lesson: '09-late',
      status: 'no-tests',
      grade: null,
      mark: 0,
      note: 'Nothing in it answers this lesson.',
    });

    expect(pageMarkdown(studentPage([later, record], lessons))).toContain(
      [
        '| Lesson | Result | Mark |',
        '| --- | --- | --- |',
        '| 02-sales | invalid | 40 of 100 |',
        '| 09-late | no tests | 0 of 100 |',
      ].join('\n'),
    );
  });
});

test('the summary of a class counts, and finds what many have in common', () => {
  const ben = recordWith({
    student: 'ben',
    flags: ['not-reproduced'],
    mark: 60,
    grade: gradeWith({
      score: 60,
      bugs: [missed('Sells too many.'), missed('Sells none.')],
      tests: [refusing('counts', 'wrong', wrong(7))],
      mutants: mutantsWith([], 2),
    }),
  });
  const cleo = recordWith({
    student: 'cleo',
    status: 'crashed',
    grade: null,
    mark: 0,
    note: 'It ended the process.',
  });

  expect(pageMarkdown(classSummary([record, ben, cleo]))).toMatchInlineSnapshot(`
    "# Class summary

    3 submissions of 3 students.

    ## What became of the submissions

    | Status | Number |
    | --- | --- |
    | graded | 2 |
    | ended the process | 1 |

    ## Verdicts by lesson

    | Lesson | mastered | passed | weak | unfinished | invalid | broken | Middle mark |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 02-sales | 0 | 0 | 1 | 0 | 1 | 0 | 40 |

    ## Bugs that many miss

    | Bug | Lesson | Missed by |
    | --- | --- | --- |
    | Sells too many. | 02-sales | 2 of 2 |
    | Sells none. | 02-sales | 1 of 2 |

    ## The same mistake in tests of several students

    | Message | Reason | Lesson | Students |
    | --- | --- | --- | --- |
    | The shop is correct, and this test refuses it: expected 1000, got 3. | wrong | 02-sales | 2: ana, ben |

    ## What to look at

    | Student | Lesson | Flag |
    | --- | --- | --- |
    | ben | 02-sales | not-reproduced |

    ## Without a grade

    | Student | Lesson | Status | Why |
    | --- | --- | --- | --- |
    | cleo | 02-sales | ended the process | It ended the process. |

    ## The slowest

    | Student | Lesson | Seconds |
    | --- | --- | --- |
    | ana | 02-sales | 2.4 |
    | ben | 02-sales | 0.4 |
    "
  `);
});

test('the page of suites that are alike says that it is a hint', () => {
  const pair = {
    lesson: '02-sales',
    students: ['ana', 'ben'] as [string, string],
    share: 0.82,
    places: [
      {
        files: ['a.test.ts', 'b.test.ts'] as [string, string],
        lines: [
          [3, 9],
          [20, 26],
        ] as [[number, number], [number, number]],
        tokens: 90,
      },
    ],
  };

  expect(pageMarkdown(likenessPage([pair]))).toMatchInlineSnapshot(`
    "# Suites that are alike

    This is a hint to look, never a verdict. Look at both suites, and ask their writers.

    Names, numbers, texts, comments and the order of tests are not compared. What the lesson gives to everyone does not count.

    - **ana and ben:** 02-sales: 82 % in common
      - a.test.ts, lines 3 to 9, and b.test.ts, lines 20 to 26
    "
  `);
  expect(pageMarkdown(likenessPage([]))).toContain('No two suites are much alike.');
});

describe('whatever students write', () => {
  const pages = fc
    .array(hostileRecord(), { minLength: 1, maxLength: 3 })
    .chain((records) => fc.constantFrom<Page>(studentPage(records, lessons), classSummary(records)));

  test('a page of HTML is well-formed, runs nothing, loads nothing, and leads nowhere', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const html = pageHtml(page);
        const root = parse(html);
        const all = [...root.getElementsByTagName('*')];

        expect(html).not.toMatch(rawControls);
        expect(
          [...new Set(all.map(({ tagName }) => tagName))].filter((name) => !known.elements.includes(name)),
        ).toEqual([]);
        const attributes = all.flatMap((element) => [...element.attributes].map(({ name }) => name));
        expect(attributes.filter((name) => !known.attributes.includes(name))).toEqual([]);
      }),
    );
  });

  test('a page of Markdown has its own headings, lists and tables, and nothing else', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const text = pageMarkdown(page);
        const types = new Set<string>();
        const headings: number[] = [];
        void marked.walkTokens(marked.lexer(text), (token) => {
          types.add(token.type);
          if (token.type === 'heading') headings.push((token as { depth: number }).depth);
        });

        expect(text).not.toMatch(rawControls);
        expect([...types].filter((type) => !known.tokens.includes(type))).toEqual([]);
        expect(headings).toEqual([
          1,
          ...page.blocks.flatMap((block) => (block.kind === 'heading' ? block.level : [])),
        ]);
      }),
    );
  });
});

test('a page allows only its own style', () => {
  const root = parse(pageHtml(studentPage([record], lessons)));
  const style = root.getElementsByTagName('style').item(0)!.textContent ?? '';
  const policy = [...root.getElementsByTagName('meta')]
    .map((meta) => meta.getAttribute('content'))
    .find((text) => text?.includes('default-src'));

  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

test('a page is readable by a screen reader: a language, one main heading, no level left out, heads of tables', () => {
  const root = parse(pageHtml(classSummary([record])));
  const levels = [...root.getElementsByTagName('*')]
    .flatMap(({ tagName }) => /^h(\d)$/.exec(tagName)?.[1] ?? [])
    .map(Number);

  expect(root.getAttribute('lang')).toBe('en');
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.slice(1).forEach((level, index) => expect(level - levels[index]).toBeLessThanOrEqual(1));
  for (const table of root.getElementsByTagName('table')) {
    expect(table.getElementsByTagName('caption')).toHaveLength(1);
  }
  for (const head of root.getElementsByTagName('th'))
    expect(head.getAttribute('scope')).toMatch(/^(?:col|row)$/);
});

const known = {
  elements:
    'html head meta title style body main h1 h2 h3 p ul li strong bdi code br div table caption thead tbody tr th td'.split(
      ' ',
    ),
  attributes: 'lang xmlns charset http-equiv content name class role aria-label tabindex scope'.split(' '),
  tokens: 'heading paragraph text escape space list list_item table strong'.split(' '),
};

function parse(html: string): Element {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(html, 'application/xml')
    .documentElement!;
}
