import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { goodTests, imports, withoutTest } from '../testing/suites.ts';
import { test } from '../testing/test.ts';

describe('kata grade --html', () => {
  test('writes a page with what every test notices, and the report as always', async ({
    course,
    kata,
    expect,
  }) => {
    course.write(
      'lessons/01-counter/counter.test.ts',
      `${imports}${goodTests}${goodTests.replaceAll("test('", "test('again, ")}`,
    );

    const { code, stdout, stderr } = await kata('grade', '01', '--html', 'report.html');
    const page = course.read('report.html');

    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('report.html is written.');
    expect(page).toContain('again, has enough when all are wanted');
    expect(page.match(/2 tests notice it/g)).toHaveLength(3);
    expect(page).toContain('mutation-test-report-app');
  });

  test('has a part for each of several lessons', async ({ course, kata, expect }) => {
    const { code } = await kata('grade', '01', '02', '--html', 'report.html', '--no-mutants');

    expect(code).toBe(1);
    expect(course.read('report.html').match(/<article /g)).toHaveLength(2);
  });

  test('tells no more than the lesson reveals', async ({ course, kata, expect }) => {
    const manifest = course.read('lessons/01-counter/lesson.yaml');
    course.write('lessons/01-counter/lesson.yaml', manifest.replace(/^reveal: .*$/m, 'reveal: count'));
    course.write(
      'lessons/01-counter/counter.test.ts',
      imports + withoutTest(goodTests, 'adds a delivery to what is there'),
    );

    const { code } = await kata('grade', '01', '--html', 'report.html');
    const page = course.read('report.html');

    expect(code).toBe(1);
    expect(page).toContain('Says that there is not enough when exactly all are wanted.');
    expect(page).toContain('missed: a bug of task');
    expect(page).not.toMatch(
      /Forgets what was on the shelf|replaces-what-was-there|mutation-test-report-app/,
    );
  });

  test.for([
    ['-', /^--html writes a file\. Name it: /],
    ['', /^--html writes a file\. Name it: /],
    ['nowhere/report.html', /^Cannot write nowhere\/report\.html: there is no folder nowhere\. /],
    [
      'package.json/report.html',
      /^Cannot write package\.json\/report\.html: there is no folder package\.json\. /,
    ],
    ['here', /^Cannot write here: it is a folder\. /],
  ] as const)('refuses %o before anything is graded', async ([file, says], { course, kata, expect }) => {
    mkdirSync(path.join(course.root, 'here'));

    const { code, stdout, stderr } = await kata('grade', '01', '--html', file);

    expect(code).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });
});
