import { expect, test } from 'vitest';
import { caught, gradeWith, missed, refusing, testThat } from '../testing/grades.ts';
import { reportBody, reportPage, type ReportView } from './report-page.ts';

const hostile = '<img src=x onerror=alert(1)>';

test('tells the verdict, the next step, and each test that does not count', () => {
  const page = reportPage(
    viewOf({
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

    const page = reportPage(viewOf({ tests: [testThat('sells a mug')], bugs: [bug] }, reveal));

    expect(page).not.toMatch(/Takes the mugs|takes-the-mugs/);
    expect(page.includes('sell: more than are left')).toBe(reveal === 'requirement');
  },
);

test('shows whatever a test is called as text', () => {
  const page = reportPage(
    viewOf({
      tests: [testThat(hostile), refusing(hostile, 'wrong', hostile)],
      bugs: [caught('Sells one too many.', hostile, hostile)],
    }),
  );

  expect(page).not.toContain('<img');
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('gives what lives on the same ids from one save to the next', () => {
  const bug = { task: 1, id: 'orders/one' };
  const before = viewOf({ tests: [testThat('sells a mug')], bugs: [missed('One.', bug)] });
  const after = viewOf({
    verdict: 'passed',
    tests: [testThat('a new one'), testThat('sells a mug')],
    bugs: [caught('One.', 'sells a mug', 'expected 0, got -1', bug)],
  });

  expect(idsIn(after)).toEqual(expect.arrayContaining(idsIn(before)));
  expect(new Set(idsIn(after)).size).toBe(idsIn(after).length);
});

function idsIn(view: ReportView): string[] {
  return [...reportBody(view).text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
}

function viewOf(
  facts: Parameters<typeof gradeWith>[0],
  reveal: ReportView['lesson']['reveal'] = 'behaviour',
): ReportView {
  const grade = gradeWith({ full: true, ...facts });
  const tasks = grade.tasks.map(({ task }) => ({
    number: task,
    bugs: grade.bugs.filter((bug) => bug.task === task).map(({ id }) => ({ id })),
  }));
  return { grade, lesson: { title: 'Sales', kind: 'write', reveal, tasks } };
}
