import { expect, test as base } from 'vitest';
import type { Grade } from './judge/grade.ts';
import { Classroom } from './testing/classroom.ts';
import { ReportingCourse } from './testing/reporting-course.ts';

/** A course in which the third lesson has a report of three mutants, one warm grader, and what its solution is. */
const test = base.extend('school', { scope: 'file' }, ({}, { onCleanup }) => {
  const course = new ReportingCourse();
  const classroom = new Classroom(course.root);
  onCleanup(async () => {
    await classroom.close();
    course.remove();
  });
  const suite = course.read('solutions/03-prices/prices.test.ts');
  const starter = course.read('lessons/03-prices/prices.test.ts');
  return {
    classroom,
    suite,
    starter,
    right: course.read('solutions/03-prices/answers.yaml'),
    /** @param answers none if it is not given @param tests the solution's, if they are not given */
    grade: (answers?: string, tests = suite): Promise<Grade> =>
      classroom.grade('03-prices', {
        'my.test.ts': tests,
        ...(answers !== undefined && { 'answers.yaml': answers }),
      }),
  };
});

test('passes right answers with the tests that they ask for', async ({ school }) => {
  const grade = await school.grade(school.right);

  expect(grade).toMatchObject({ verdict: 'passed' });
  expect(states(grade)).toEqual(['right', 'right', 'right']);
  expect(openTasks(grade)).toEqual([]);
});

test('says of a right `unwritten` which freedom leaves it open', async ({ school }) => {
  const { answers } = await school.grade(school.right);

  expect(answers?.at(-1)?.message).toMatch(/^Right\. The freedom `words` leaves this open/);
});

test('says of a right `equivalent` why no input tells the two apart', async ({ school }) => {
  const { answers } = await school.grade(school.right);

  expect(answers?.[1].message).toBe('Right. Of ten mugs, ten fit into the box either way.');
});

test('leaves the starter weak, with every answer to be found', async ({ school }) => {
  const grade = await school.classroom.gradeFolder('03-prices');

  expect(grade.verdict).toBe('weak');
  expect(states(grade)).toEqual(['wrong', 'wrong', 'wrong']);
  expect(openTasks(grade)).toEqual([]);
});

test('does not let right answers make up for weak tests', async ({ school }) => {
  const grade = await school.grade(school.right, school.starter);

  expect(grade.verdict).toBe('weak');
  expect(grade.message).not.toContain('answers');
  expect(states(grade)).toEqual(['wrong', 'right', 'right']);
});

test('takes `test` for right if a test notices the mutant, whatever we would say', async ({ school }) => {
  const suite = `${school.suite}\ntest('begins with a word', () => {\n  expect(new Prices().tag(1)).toMatch(/^\\w/);\n});`;

  const grade = await school.grade(school.right.replace('3: unwritten', '3: test'), suite);

  expect(states(grade)).toEqual(['right', 'right', 'right']);
});

test('tells tests that are wrong before any answer', async ({ school }) => {
  const grade = await school.grade('1: what', school.suite.replace('45_00', '46_00'));

  expect(grade.verdict).toBe('invalid');
});

const wrong: Record<string, { answers: string; says: RegExp }> = {
  '`test` for a change that nobody can notice': {
    answers: '1: test\n2: test\n3: unwritten',
    says: /^All bugs are caught, but 1 of 3 answers is not right yet\. 2: You say `test`, and no test of yours notices/,
  },
  'another reason': {
    answers: '1: test\n2: equivalent, dropped\n3: unwritten',
    says: / 2: It is equivalent, but for another reason\. /,
  },
  '`equivalent` for what the own tests notice': {
    answers: '1: equivalent, dropped\n2: equivalent, same-side\n3: unwritten',
    says: / 1: It is not equivalent\. Your test "makes ten mugs cheaper" notices the change\.$/,
  },
  '`equivalent` for what can be seen, but is open': {
    answers: '1: test\n2: equivalent, same-side\n3: equivalent, dropped',
    says: / 3: It is not equivalent\. Every tag begins with another text\. So the two can be told apart\. /,
  },
  '`unwritten` for what a row decides': {
    answers: '1: unwritten\n2: equivalent, same-side\n3: unwritten',
    says: / 1: The requirements decide this, under "of"\.$/,
  },
  '`unwritten` for what nobody can see': {
    answers: '1: test\n2: unwritten\n3: unwritten',
    says: / 2: `unwritten` needs an input that tells the two apart\. /,
  },
  'three of them': {
    answers: '1: unwritten\n2: unwritten\n3: test',
    says: /^All bugs are caught, but 3 of 3 answers are not right yet\. 1: /,
  },
};

test.for(Object.keys(wrong))('is weak with a wrong answer: %s', async (name, { school }) => {
  const { answers, says } = wrong[name];

  const grade = await school.grade(answers);

  expect(grade.verdict).toBe('weak');
  expect(grade.message).toMatch(says);
  expect(openTasks(grade)).toEqual([]);
});

const unfinished: Record<string, { answers?: string; says: RegExp; line?: number; open?: number[] }> = {
  'is not there': { says: /^There is no answers\.yaml next to your tests\. Write one line for each/ },
  'is empty': { answers: '', says: /^answers\.yaml has no answer to 1, 2, 3\. Add a line for each\.$/ },
  'has comments alone': { answers: '# soon\n', says: /^answers\.yaml has no answer to 1, 2, 3\./ },
  'lacks a number': {
    answers: '1: test\n3: unwritten\n',
    says: /^answers\.yaml has no answer to 2\. Add its line\.$/,
    open: [2],
  },
  'has a number that the report lacks': {
    answers: '1: test\n2: equivalent, same-side\n3: unwritten\n9: test',
    says: /^answers\.yaml, line 4: report\.txt has no mutant 9\. Its numbers are 1 to 3\.$/,
    line: 4,
    open: [],
  },
  'has a word for a number': {
    answers: 'one: test\n2: equivalent, same-side\n3: unwritten',
    says: /^answers\.yaml, line 1: report\.txt has no mutant one\./,
    open: [1],
  },
  'has a number twice': {
    answers: '1: test\n2: test\n2: equivalent, same-side\n3: unwritten',
    says: /^answers\.yaml, line 3: 2 has an answer already\. Keep one of the two\.$/,
    line: 3,
    open: [],
  },
  'has a word that is no answer': {
    answers: '1: tset\n2: equivalent, same-side\n3: unwritten',
    says: /^answers\.yaml, line 1: `tset` is not an answer\. Write `test`, `equivalent` or `unwritten`\.$/,
    open: [1],
  },
  'has a number without an answer': {
    answers: '1: test\n2:\n3: unwritten',
    says: /^answers\.yaml, line 2: 2 has no answer yet\. Write `test`/,
    line: 2,
    open: [2],
  },
  'has a list for an answer': {
    answers: '1: [test, equivalent]\n2: equivalent, same-side\n3: unwritten',
    says: /^answers\.yaml, line 1: `\[test, equivalent\]` is not an answer\./,
    open: [1],
  },
  'gives no reason': {
    answers: '1: test\n2: equivalent\n3: unwritten',
    says: /^answers\.yaml, line 2: say why, as in `2: equivalent, <reason>`\. The reasons are same-side, dropped, /,
    line: 2,
    open: [2],
  },
  'gives a reason that is none': {
    answers: '1: test\n2: equivalent, boring\n3: unwritten',
    says: /^answers\.yaml, line 2: `boring` is not one of the reasons\. They are same-side, dropped, /,
    line: 2,
    open: [2],
  },
  'gives a reason for a test': {
    answers: '1: test, same-side\n2: equivalent, same-side\n3: unwritten',
    says: /^answers\.yaml, line 1: only `equivalent` needs a reason\. Write `1: test`\.$/,
    open: [1],
  },
  'has no space after a colon': {
    answers: '1: test\n2:test\n3: unwritten',
    says: /^answers\.yaml, line \d: this is not YAML\. Write one line for each number, with a space/,
  },
  'has no space after any colon': {
    answers: '1:test\n2:test\n3:test',
    says: /^answers\.yaml has no answers in it\. Write one line for each number, with a space/,
  },
  'is a list': { answers: '- test\n- test', says: /^answers\.yaml has no answers in it\. / },
  'does not parse': { answers: '1: "test', says: /^answers\.yaml, line \d: this is not YAML\. / },
  'refers to nothing': {
    answers: '1: *a\n2: test\n3: test',
    says: /^answers\.yaml, line 1: `\*a` is not an answer\./,
    open: [1],
  },
  'is no text': { answers: '\0\0\u00ff\u00fe', says: /^answers\.yaml/ },
};

test.for(Object.keys(unfinished))('is unfinished when answers.yaml %s', async (name, { school }) => {
  const { answers, says, line, open = [1, 2] } = unfinished[name];

  const grade = await school.grade(answers);

  expect(grade.verdict).toBe('unfinished');
  expect(grade.message).toMatch(says);
  expect(grade.message).not.toMatch(/\n|undefined|NaN|\bat /);
  expect(grade.place).toMatchObject({ file: 'answers.yaml', ...(line !== undefined && { line }) });
  expect(openTasks(grade)).toEqual(open);
});

test.for([
  '1: Test\n2: Equivalent same-side\n3: UNWRITTEN',
  '"1": "test"\n"2": equivalent,same-side\n3: unwritten',
])('understands answers that are written a little differently: %j', async (answers, { school }) => {
  expect(states(await school.grade(answers))).toEqual(['right', 'right', 'right']);
});

test('reads answers as Windows writes them', async ({ school }) => {
  const grade = await school.grade(`\uFEFF${school.right.replaceAll('\n', '\r\n')}`);

  expect(states(grade)).toEqual(['right', 'right', 'right']);
});

function states({ answers }: Grade): string[] | undefined {
  return answers?.map(({ state }) => state);
}

function openTasks({ tasks }: Grade): number[] {
  return tasks.filter(({ open }) => open).map(({ task }) => task);
}
