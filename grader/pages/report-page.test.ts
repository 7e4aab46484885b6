import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { caught, missed, mutantsWith, refusing, survivor, testThat } from '../testing/grades.ts';
import { largeReport, reportView } from '../testing/reports.ts';
import { reportBody, reportPage, reportsPage, type ReportView } from './report-page.ts';

const hostile = '<img src=x onerror=alert(1)>';

test('tells the verdict, the next step, and each test that does not count', () => {
  const page = reportPage(
    reportView({
      message: 'One bug still gets through.',
      tests: [
        testThat('sells a mug'),
        refusing('sells none', 'over-specified', 'Ask what the customer sees.'),
      ],
    }),
  );

  for (const text of ['weak', 'One bug still gets through.', 'over-specified', 'Ask what the customer sees.'])
    expect(page).toContain(text);
});

test.for(['requirement', 'count'] as const)(
  'tells no more of a missed bug than the lesson reveals: %s',
  (reveal) => {
    const bug = missed('Takes the mugs.', {
      id: 'orders/takes-the-mugs',
      requirement: 'sell: more than are left',
    });

    const page = reportPage(reportView({ tests: [testThat('sells a mug')], bugs: [bug] }, reveal));

    expect(page).not.toMatch(/Takes the mugs|takes-the-mugs/);
    expect(page.includes('sell: more than are left')).toBe(reveal === 'requirement');
  },
);

test('shows whatever a test is called as text', () => {
  const page = reportPage(
    reportView({
      tests: [testThat(hostile), refusing(hostile, 'wrong', hostile)],
      bugs: [caught('Sells one too many.', hostile, hostile)],
    }),
  );

  expect(page).not.toContain('<img');
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('gives what lives on the same ids from one save to the next', () => {
  const bug = { task: 1, id: 'orders/one' };
  const before = reportView({
    tests: [testThat('sells a mug')],
    bugs: [missed('One.', bug), missed('Two.')],
  });
  const after = reportView({
    verdict: 'passed',
    tests: [testThat('a new one'), testThat('sells a mug')],
    bugs: [caught('One.', 'sells a mug', 'expected 0, got -1', bug), missed('Two.')],
  });

  expect(idsIn(after)).toEqual(expect.arrayContaining(idsIn(before)));
  expect(new Set(idsIn(after)).size).toBe(idsIn(after).length);
});

describe('what gets through', () => {
  const mutants = mutantsWith([survivor(3)]);
  const source = Array.from({ length: 20 }, (_, index) => `line ${index + 1};`).join('\n');
  const text = (view: ReportView): string => reportBody(view).text.replaceAll(/\s+/g, ' ');

  test('is told in its place in the code, when the bugs are caught', () => {
    const view = { ...reportView({ verdict: 'passed', mutants }), sources: { 'src/counter.ts': source } };

    expect(text(view)).toMatch(/line 3;.*left &gt; 0.*left &gt;= 0.*No|Nothing notices.*line 4;/);
    expect(text(view)).toContain('lines 7 to 20');
  });

  test('is told by its line alone where the code is not given', () => {
    expect(text(reportView({ verdict: 'passed', mutants }))).toContain('if (left &gt; 0) return;');
  });

  test('is not told before the bugs are caught', () => {
    const view = { ...reportView({ verdict: 'weak', mutants }), sources: { 'src/counter.ts': source } };

    expect(text(view)).not.toMatch(/left &gt; 0|line 3;/);
  });
});

test('says what cannot be read of many tests, and of long names', () => {
  const long = 'a'.repeat(10_000);
  const tests = Array.from({ length: 10_000 }, (_, index) => testThat(index === 0 ? long : `sells ${index}`));
  const view = reportView({ tests });

  const page = reportPage(view);

  expect(page).toContain('These are the first 500 of 10000 tests.');
  expect(page).toContain(long);
  expect(page).not.toContain('sells 500<');
});

test('is small enough to be sent: a capstone with 200 tests, 80 bugs and 100 mutants', () => {
  expect(gzipSync(reportPage(largeReport())).length).toBeLessThan(400 * 1024);
});

test('has a part for each of several lessons, and a list of them', () => {
  const views = ['01-counter', '02-sales'].map((lesson) =>
    reportView({ lesson, tests: [testThat('sells')] }),
  );

  const page = reportsPage(views);

  expect(page.match(/<h1/g)).toHaveLength(1);
  for (const { grade } of views) {
    expect(page).toContain(`href="#lesson-${grade.lesson}"`);
    expect(page).toContain(`id="lesson-${grade.lesson}"`);
  }
});

function idsIn(view: ReportView): string[] {
  return [...reportBody(view).text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
}
