import { expect, test as base } from 'vitest';
import type { Grade } from './judge/grade.ts';
import { AttackCourse } from './testing/attack-course.ts';
import { kata } from './testing/kata.ts';
import { caughtBugs, Classroom, refusedCorrect } from './testing/classroom.ts';

type Files = Record<string, string>;

const files = ['attack.test.ts', 'bug-1.yaml', 'bug-2.yaml'];

/** A course in which the third lesson attacks a suite, and one warm grader. */
const test = base.extend('school', { scope: 'file' }, ({}, { onCleanup }) => {
  const course = new AttackCourse();
  const classroom = new Classroom(course.root);
  onCleanup(async () => {
    await classroom.close();
    course.remove();
  });
  const read = (folder: string): Files =>
    Object.fromEntries(files.map((name) => [name, course.read(`${folder}/03-attack/${name}`)]));
  const [starter, solution] = [read('lessons'), read('solutions')];
  return {
    course,
    classroom,
    starter,
    solution,
    /** Hands in the solution, with other files in place of some of it. */
    grade: (changed: Files = {}): Promise<Grade> => classroom.grade('03-attack', { ...solution, ...changed }),
  };
});

test('leaves the starter weak, with every bug to be written', async ({ school }) => {
  const grade = await school.classroom.gradeFolder('03-attack');

  expect(grade.verdict).toBe('weak');
  expect(grade.message).toBe(
    'bug-1.yaml, line 4: nothing is written yet for "behaviour". Open this file first.',
  );
  expect(grade.tasks.map(({ open }) => open)).toEqual([true, true]);
  expect(refusedCorrect(grade)).toEqual([]);
});

test('tells each bug in the words of its writer, with the test that notices it', async ({ school }) => {
  const grade = await school.grade();

  expect(grade.bugs).toEqual([
    {
      id: 'lessons/03-attack/bug-1',
      behaviour: 'Sells one mug, however many are wanted.',
      requirement: '',
      task: 1,
      outcome: 'rejected',
      caughtBy: ['sells exactly so many mugs'],
      noticed: 'expected 3, got 4',
      hints: 0,
    },
    expect.objectContaining({ id: 'lessons/03-attack/bug-2', task: 2, outcome: 'rejected' }),
  ]);
});

test('passes bugs that get past the suite, with tests that catch them', async ({ school }) => {
  const grade = await school.grade();

  expect(grade).toMatchObject({
    verdict: 'passed',
    message: 'All 2 of your bugs get past the given suite, and your tests catch them.',
  });
});

test('masters it when nothing is left to notice: no mutants are asked', async ({ school }) => {
  const { classroom, solution } = school;
  const grade = await classroom.grade('03-attack', solution, { hasNoMutants: false });

  expect(grade).toMatchObject({ verdict: 'mastered', score: 100, mutants: { gradable: 0 } });
});

test('asks for a test when a bug is good and no test catches it', async ({ school }) => {
  const grade = await school.grade({ 'attack.test.ts': school.starter['attack.test.ts'] });

  expect(grade).toMatchObject({
    verdict: 'weak',
    message:
      'The bug in bug-1.yaml is good: the given suite does not see it. Now write a test of your own that does.',
  });
  expect(grade.tasks.map(({ open }) => open)).toEqual([false, false]);
});

test('refuses a test that only knows the bug, and not what is right', async ({ school }) => {
  const grade = await school.grade({
    'attack.test.ts': school.solution['attack.test.ts'].replace('toBe(3)', 'toBe(2)'),
  });

  expect(grade.verdict).toBe('invalid');
});

/** A bug file of the first task. */
function bug(
  find: string,
  replace: string,
  { module = 'src/counter.ts', behaviour = 'Sells.' } = {},
): string {
  const block = (text: string): string => `|-\n${text.replaceAll(/^/gm, '      ')}`;
  return `module: ${module}\nbehaviour: ${behaviour}\nedits:\n  - find: ${block(find)}\n    replace: ${block(replace)}\n`;
}

const put = 'await this.#shelf.put(left);';

const bad: Record<string, { file: string; says: string | RegExp; isToWrite?: true }> = {
  'is empty': {
    file: '# nothing yet\n',
    says: 'bug-1.yaml needs the keys module, behaviour and edits. Write them as in the original.',
    isToWrite: true,
  },
  'has a key that is not known': {
    file: bug(put, '').replace('behaviour:', 'behavior:'),
    says: 'bug-1.yaml, line 2: the key "behavior" is not known here. A bug file has module, behaviour and edits, with find and replace.',
  },
  'finds what is not there': {
    file: bug('await this.#shelf.put(rest);', ''),
    says: 'bug-1.yaml, line 4: this text is not in src/counter.ts. Copy it from there, with its spaces.',
  },
  'does not load': {
    file: bug(
      "import type { Shelf } from './shelf.ts';",
      "import type { Shelf } from './shelf.ts';\nthrow new Error('no');",
    ),
    says: 'With the bug in bug-1.yaml the code does not load: no. Write a smaller change.',
  },
  'breaks everything': {
    file: bug('this.#shelf = shelf;', "throw new Error('no');"),
    says: 'The bug in bug-1.yaml breaks everything: every given test fails. Write a smaller change.',
  },
  'is seen by the given suite': {
    file: bug(put, ''),
    says: 'The given suite sees the bug in bug-1.yaml: its test "sells a mug" fails. Attack what it does not look at.',
  },
  'is seen by the given suite as an error outside of its tests': {
    file: bug(put, `${put}\n    void Promise.reject(new Error('alone'));`),
    says: 'The given suite sees the bug in bug-1.yaml: alone. Attack what it does not look at.',
  },
  'is the same code in other words': {
    file: bug('if (left < 0)', 'if (0 > left)'),
    says: 'Our own tests see no difference with bug-1.yaml. Either it breaks no promise, or it shows only in a case that we do not try. Choose a simpler case of its row.',
  },
  'waits for ever': {
    file: bug(put, 'await new Promise(() => {});'),
    says: 'With the bug in bug-1.yaml a test never ends, and that is no bug here. Let the code give a wrong answer.',
  },
  'loops for ever': {
    file: bug(put, 'for (;;);'),
    says: /^With the bug in bug-1\.yaml a test never ends/,
  },
  'waits for ever where only our tests look': {
    file: bug(put, `${put}\n    if (quantity === 2) await new Promise(() => {});`),
    says: /^With the bug in bug-1\.yaml a test never ends/,
  },
  'is only slow': {
    file: bug(put, `if (quantity === 1) await new Promise((done) => setTimeout(done, 5500));\n    ${put}`),
    says: /^Our own tests see no difference with bug-1\.yaml/,
  },
  'ends the process': {
    file: bug(put, "process.kill(process.pid, 'SIGKILL');"),
    says: 'The bug in bug-1.yaml ends the whole process. Let the code give a wrong answer.',
  },
};

test.for(Object.keys(bad))('is weak when a bug file %s, and says so', async (name, { school }) => {
  const { file, says, isToWrite = false } = bad[name];

  const grade = await school.grade({ 'bug-1.yaml': file });

  expect(grade.verdict).toBe('weak');
  expect(grade.message).toMatch(typeof says === 'string' ? exactly(says) : says);
  expect(grade.message).not.toMatch(/\n|^\s+at |node_modules|grader\/|undefined|__vi/);
  expect(grade.tasks[0].open).toBe(isToWrite);
  expect(caughtBugs(grade)).toEqual(['lessons/03-attack/bug-2']);
  expect(refusedCorrect(grade)).toEqual([]);
});

test('names hints after what tests miss, and not after a file that is no bug', async ({
  school: { course },
}) => {
  const hint = '`npx kata hint 03-attack` tells more.';
  const before = await kata(course.root, ['grade', '03', '--no-mutants']);
  course.write('lessons/03-attack/bug-1.yaml', bug('not there', ''));
  const after = await kata(course.root, ['grade', '03', '--no-mutants']);

  expect(before.stdout).toContain(hint);
  expect(after.stdout).toContain('this text is not in src/counter.ts');
  expect(after.stdout).not.toContain(hint);
});

test('asks for a bug file that is not there', async ({ school: { classroom, solution } }) => {
  const others = Object.entries(solution).filter(([name]) => name !== 'bug-1.yaml');

  const grade = await classroom.grade('03-attack', Object.fromEntries(others));

  expect(grade).toMatchObject({
    verdict: 'weak',
    message: 'There is no bug-1.yaml next to the tests. `kata reset` brings the original back.',
  });
});

test('takes several lines, whose indent a block of YAML loses', async ({ school }) => {
  const lines = "if (left < 0) throw new Error('Sold out');\nawait this.#shelf.put(left);";
  const grade = await school.grade({
    'bug-1.yaml': bug(lines, lines.replace('(left)', '(left + quantity - 1)')),
  });

  expect(grade.verdict).toBe('passed');
});

test('takes the given suite of the course, whatever a learner makes of it', async ({ school }) => {
  const grade = await school.grade({
    'bug-1.yaml': bug(put, ''),
    'counter.test.ts': "import { expect, test } from 'vitest';\ntest('is empty', () => expect(1).toBe(1));",
  });

  expect(grade.message).toMatch(/^The given suite sees the bug/);
  expect(grade.tests.map(({ file }) => file)).not.toContain('counter.test.ts');
});

test('judges the bug as it is now, and not as it was before', async ({ school: { classroom, solution } }) => {
  const folder = classroom.submit({ ...solution, 'bug-1.yaml': bug(put, '') });
  const before = await classroom.gradeFolder('03-attack', folder);

  classroom.save(folder, 'bug-1.yaml', solution['bug-1.yaml']);
  const after = await classroom.gradeFolder('03-attack', folder);

  expect([before.verdict, after.verdict]).toEqual(['weak', 'passed']);
});

function exactly(sentence: string): RegExp {
  return new RegExp(`^${RegExp.escape(sentence)}$`);
}
