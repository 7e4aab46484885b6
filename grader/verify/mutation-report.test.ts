import path from 'node:path';
import { expect } from 'vitest';
import { authorTest } from '../testing/author-test.ts';
import { ReportingCourse } from '../testing/reporting-course.ts';
import { reportProblems } from './mutation-report.ts';

const id = '03-prices';
const manifest = `lessons/${id}/lesson.yaml`;
const report = `lessons/${id}/report.txt`;
const starter = `lessons/${id}/prices.test.ts`;
const solution = `solutions/${id}/prices.test.ts`;

/** What is found in the report of the third lesson. */
const test = authorTest(() => new ReportingCourse()).extend(
  'problems',
  ({ course, warm: { grader } }) =>
    async (): Promise<string[]> => {
      const lesson = grader.load(id);
      const tests = path.join(course.root, 'solutions', id);
      return reportProblems(grader, lesson, await grader.grade(lesson, { tests }));
    },
);

test('finds nothing to mend in a report that is true', async ({ problems }) => {
  expect(await problems()).toEqual([]);
});

test('asks for no report where a lesson has none', async ({ warm: { grader } }) => {
  const lesson = grader.load('02-sales');
  const tests = path.join(grader.root, 'solutions', '02-sales');

  expect(await reportProblems(grader, lesson, await grader.grade(lesson, { tests }))).toEqual([]);
});

const beginsWithAWord = `\ntest('begins with a word', () => {\n  expect(new Prices().tag(1)).toMatch(/^\\w/);\n});\n`;

const damages: Record<string, { does(course: ReportingCourse): void; finds: RegExp[] }> = {
  'a report that is not there': {
    does: (course) => course.remove(report),
    finds: [/^lessons\/03-prices\/report\.txt is not what Stryker says .* Run `npm run reports`\.$/],
  },
  'a report of a line that has moved': {
    does: (course) => course.edit('src/prices.ts', 'const bulk', '\nconst bulk'),
    finds: [/^lessons\/03-prices\/report\.txt is not what Stryker says/],
  },
  'edits that make no mutant': {
    does: (course) => course.edit(manifest, 'mugs >= bulk', 'mugs == bulk'),
    finds: [
      /lesson\.yaml: the edits for mutant 2 of the report make none that Stryker makes\./,
      /the numbers must be 1 to 3/,
      /report\.txt is not what Stryker says/,
    ],
  },
  'numbers in another order': {
    does: (course) => {
      course.edit(manifest, '      2:\n', '      9:\n');
    },
    finds: [/the numbers must be 1 to 3/, /report\.txt is not/, /its answer to 9 must be right/],
  },
  'a starter that kills a mutant of it': {
    does: (course) => course.write(starter, course.read(solution)),
    finds: [/^lessons\/03-prices: the starter must leave mutant 1 of the report alive, and it is killed\.$/],
  },
  'a solution that leaves what wants a test': {
    does: (course) => course.edit(solution, 'of(10)).toBe(40_00)', 'of(20)).toBe(80_00)'),
    finds: [
      /^solutions\/03-prices: no test kills mutant 1 of the report, which wants a test\.$/,
      /^solutions\/03-prices: its answer to 1 must be right\. You say `test`/,
    ],
  },
  'a solution that kills what is open': {
    does: (course) => course.write(solution, course.read(solution) + beginsWithAWord),
    finds: [/^solutions\/03-prices: a test kills mutant 3 of the report, which is said to be unwritten\.$/],
  },
  'a solution with a wrong answer': {
    does: (course) => course.edit(`solutions/${id}/answers.yaml`, 'same-side', 'dropped'),
    finds: [/^solutions\/03-prices: its answer to 2 must be right\. It is equivalent, but/],
  },
  'a mutant that nobody has explained': {
    does: (course) => course.edit('variants/mutants.yaml', 'replacement: mugs >= bulk', 'replacement: other'),
    finds: [/lesson\.yaml: mutant 2 of the report is not in variants\/mutants\.yaml\./],
  },
  'a freedom that the page does not give': {
    does: (course) => course.edit(manifest, 'freedom: words', 'freedom: looks'),
    finds: [/mutant 3 of the report: docs\/requirements\.md gives no freedom looks to prices\.$/],
  },
  'a probe that sees what is said to be open': {
    does: (course) =>
      course.write(
        'variants/probes/prices.test.ts',
        course.read(starter) + beginsWithAWord.replace('begins', 'probes that it begins'),
      ),
    finds: [/^report\/3 shows another outside, "probes that it begins with a word": /],
  },
};

test.for(Object.keys(damages))('finds %s', async (name, { course, problems }) => {
  const { does, finds } = damages[name];
  does(course);

  const found = await problems();

  expect(found).toEqual(finds.map((wanted) => expect.stringMatching(wanted)));
});

test('names a bug that the task does not have', ({ course, warm: { grader } }) => {
  course.edit(manifest, 'bugs: [prices/makes-only-eleven-cheaper]', 'bugs: []');

  expect(() => grader.load(id)).toThrow(
    `${manifest}: report: 1 names prices/makes-only-eleven-cheaper. Name it in bugs of that task.`,
  );
});
