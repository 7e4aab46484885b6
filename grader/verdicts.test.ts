import { describe, expect } from 'vitest';
import { caughtBugs, refusedCorrect, testNamed } from './testing/classroom.ts';
import { goodTests, imports } from './testing/suites.ts';
import { test } from './testing/test.ts';

test('finds the first starter invalid, and its one wrong test wrong', async ({ classroom }) => {
  const grade = await classroom.gradeFolder('01-counter');

  expect(grade.verdict).toBe('invalid');
  expect(grade.tests.map(({ reason }) => reason)).toEqual(['wrong', 'asserts-nothing', 'asserts-nothing']);
  expect(grade.tests[0].message).toContain('expected 1000, got 3');
  expect(grade.tests[1].message).toContain('TODO 1 checks nothing yet');
  expect(grade.tasks.map(({ open }) => open)).toEqual([true, true]);
});

test('finds the starter of a lesson on green tests weak, with what it catches', async ({ classroom }) => {
  const grade = await classroom.gradeFolder('02-sales');

  expect(grade.verdict).toBe('weak');
  expect(caughtBugs(grade)).toEqual(['counter/sells-only-one']);
  expect(grade.message).toContain('2 of 3 bugs');
});

test.for(['01-counter', '02-sales'])(
  'passes the solution of %s, which accepts everything that is correct',
  async (lesson, { classroom }) => {
    const grade = await classroom.gradeFolder(lesson, `${classroom.grader.root}/solutions/${lesson}`);

    expect(grade.verdict).toBe('passed');
    expect(grade.bugs.map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(refusedCorrect(grade)).toEqual([]);
    expect(grade.correct.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['reference', 'counter/looks-before-it-sells', 'counter/moves-both-ways']),
    );
  },
);

test('finds a suite weak that says one thing which is always true', async ({ classroom }) => {
  const suite = `${imports} test('is true', () => { expect(true).toBe(true); });`;

  const grade = await classroom.grade('01', suite, { hasNoMutants: false });

  expect(grade).toMatchObject({ verdict: 'weak', score: 0 });
  expect(caughtBugs(grade)).toEqual([]);
  expect(grade.message).toContain('any of 3 bugs');
});

test('finds the solution mastered, with all points, where the mutants are asked for too', async ({
  classroom,
}) => {
  const solution = `${classroom.grader.root}/solutions/01-counter`;

  const grade = await classroom.gradeFolder('01', solution, { hasNoMutants: false });

  expect(grade).toMatchObject({ verdict: 'mastered', score: 100 });
});

test('does not pass a suite that misses one bug alone', async ({ classroom }) => {
  const grade = await classroom.grade('01', imports + goodTests.replace('has(4)', 'has(5)'));

  expect(grade.verdict).toBe('weak');
  expect(caughtBugs(grade)).toEqual(['counter/refuses-the-last-one', 'counter/replaces-what-was-there']);
  expect(grade.tasks.map(({ caught, bugs }) => [caught, bugs])).toEqual([
    [1, 2],
    [1, 1],
  ]);
});

test('shows what a failing test noticed', async ({ classroom }) => {
  const grade = await classroom.grade('01', imports + goodTests);

  expect(grade.bugs[2]).toMatchObject({
    caughtBy: ['adds a delivery to what is there'],
    noticed: 'expected 5, got 2',
  });
});

test('finds a test over-specified that counts how often the shelf is asked, and names the refactoring', async ({
  classroom,
}) => {
  const grade = await classroom.grade(
    '02',
    `${imports}
    test('looks once', async () => {
      const shelf = new MemoryShelf(3);
      const count = vi.spyOn(shelf, 'count');
      await new Counter(shelf).sell(1);
      expect(count).toHaveBeenCalledTimes(1);
    });`,
  );

  expect(grade.verdict).toBe('invalid');
  expect(testNamed(grade, 'looks once')).toMatchObject({
    status: 'passed',
    counts: false,
    reason: 'over-specified',
  });
  expect(testNamed(grade, 'looks once').message).toContain(
    'which looks before it sells: expected 1 call, got 2',
  );
  expect(grade.correct).toContainEqual(
    expect.objectContaining({
      id: 'counter/looks-before-it-sells',
      outcome: 'rejected',
      rejectedBy: ['looks once'],
    }),
  );
});

test('finds a test over-specified that watches which method calls which', async ({ classroom }) => {
  const grade = await classroom.grade(
    '02',
    `${imports}
    test('sells without asking itself', async () => {
      const has = vi.spyOn(Counter.prototype, 'has');
      await new Counter(new MemoryShelf(3)).sell(1);
      expect(has).not.toHaveBeenCalled();
    });`,
  );

  expect(grade.verdict).toBe('invalid');
  expect(grade.tests[0].reason).toBe('over-specified');
  expect(grade.tests[0].message).toContain('which looks before it sells');
});

test('finds a test unstable that needs another before it, and names that one', async ({ classroom }) => {
  const grade = await classroom.grade(
    '01',
    `${imports}
    const shelf = new MemoryShelf(0);
    test('takes a delivery', async () => {
      await new Counter(shelf).deliver(2);
      expect(await shelf.count()).toBeGreaterThan(0);
    });
    test('has what was delivered', async () => {
      expect(await new Counter(shelf).has(2)).toBe(true);
    });`,
  );

  expect(grade.verdict).toBe('invalid');
  expect(testNamed(grade, 'takes a delivery')).toMatchObject({ counts: true });
  expect(testNamed(grade, 'has what was delivered')).toMatchObject({ counts: false, reason: 'unstable' });
  expect(testNamed(grade, 'has what was delivered').message).toContain(
    'Passes only after "takes a delivery"',
  );
});

test('finds tests unstable that disturb each other, and names the other to each', async ({ classroom }) => {
  const grade = await classroom.grade(
    '02',
    `${imports}
    const shelf = new MemoryShelf(1);
    test('sells to Ada', async () => {
      await expect(new Counter(shelf).sell(1)).resolves.toBeUndefined();
    });
    test('sells to Ben', async () => {
      await expect(new Counter(shelf).sell(1)).resolves.toBeUndefined();
    });`,
  );

  expect(grade.verdict).toBe('invalid');
  expect(grade.tests.map(({ reason }) => reason)).toEqual(['unstable', 'unstable']);
  expect(testNamed(grade, 'sells to Ada').message).toContain('Fails after "sells to Ben"');
  expect(testNamed(grade, 'sells to Ben').message).toContain('Fails after "sells to Ada"');
});

test('shows what good tests catch beside a wrong one, which costs its share of the points', async ({
  classroom,
}) => {
  const grade = await classroom.grade(
    '01',
    `${imports} ${goodTests}
    test('has a thousand', async () => {
      expect(await new Counter(new MemoryShelf(3)).has(1000)).toBe(true);
    });`,
    { hasNoMutants: false },
  );

  expect(grade.verdict).toBe('invalid');
  expect(testNamed(grade, 'has a thousand')).toMatchObject({
    reason: 'wrong',
    status: 'failed',
    counts: false,
  });
  expect(caughtBugs(grade)).toHaveLength(3);
  expect(grade.bugs.flatMap(({ caughtBy }) => caughtBy)).not.toContain('has a thousand');
  expect(grade.scoring?.tests).toMatchObject({ refusing: 1 });
  expect(grade.score).toBe(75);
});

describe('a suite that looks at the form of the code alone', () => {
  const forms = {
    'prototypes': `
      expect(Object.getPrototypeOf(Counter.prototype)).toBe(Object.prototype);
      expect(Object.getPrototypeOf(Counter) === Function.prototype).toBe(true);
      expect(Object.getOwnPropertyNames(Counter.prototype)).toEqual(expect.arrayContaining(['has', 'sell', 'deliver']));`,
    'the text of a class': `
      expect(Counter.toString()).toMatch(/^class/);
      expect(String(Counter.prototype.has)).toContain('has');
      expect(Counter.name).toBe('Counter');
      expect(Counter.prototype.has.length).toBe(1);`,
    'lists of properties': `
      expect(Reflect.ownKeys(new Counter(new MemoryShelf(1)))).toEqual([]);
      expect(Object.keys(Counter)).toEqual([]);`,
    'the exports of the module': `
      const module = await import('#src/counter.ts');
      expect(Object.keys(module)).toEqual(['Counter']);
      expect(module[Symbol.toStringTag]).toBe('Module');`,
    'where the module lies': `
      const { stack } = await new Counter({ count: async () => { throw new Error('here'); } }).has(1).catch((error) => error);
      expect(stack).toContain('counter.ts');
      expect(stack).not.toContain('kata=');`,
  };

  test.for(Object.keys(forms))('catches nothing by %s', async (form, { classroom }) => {
    const body = forms[form as keyof typeof forms];
    const grade = await classroom.grade('01', `${imports} test('looks', async () => { ${body} });`);

    expect(testNamed(grade, 'looks')).toMatchObject({ status: 'passed', counts: true });
    expect(grade.verdict).toBe('weak');
    expect(caughtBugs(grade)).toEqual([]);
  });

  test('is found peeking where it knows the text by heart', async ({ classroom }) => {
    const grade = await classroom.grade(
      '01',
      `${imports}
      test('knows the words', () => { expect(String(Counter)).toContain('const left = await this.#shelf.count() - quantity'); });`,
    );

    expect(grade.tests[0]).toMatchObject({ status: 'passed', counts: false });
    expect(['peeking', 'over-specified']).toContain(grade.tests[0].reason);
    expect(caughtBugs(grade)).toEqual([]);
  });

  test('cannot keep the text from one run to the next in a global or on what the language has', async ({
    classroom,
  }) => {
    const grade = await classroom.grade(
      '01',
      `${imports}
      test('compares with last time', () => {
        expect(String(Counter)).toBe((globalThis.lastTime ??= String(Counter)));
        expect(String(Counter)).toBe((process.env.LAST_TIME ??= String(Counter)));
        expect(String(Counter)).toBe((Array.lastTime ??= String(Counter)));
      });`,
    );

    expect(grade.tests[0].counts).toBe(true);
    expect(caughtBugs(grade)).toEqual([]);
  });

  test('is found peeking where it keeps the text on a module of Node', async ({ classroom }) => {
    const grade = await classroom.grade(
      '01',
      `${imports}
      import path from 'node:path';
      test('compares with last time', () => {
        expect(String(Counter)).toBe((path.lastTime ??= String(Counter)));
      });`,
    );

    expect(grade.tests[0].counts).toBe(false);
    expect(caughtBugs(grade)).toEqual([]);
  });
});

describe('an assertion', () => {
  test('is an expect with a matcher, and not without', async ({ classroom }) => {
    const grade = await classroom.grade('01', `${imports} test('x', () => { expect(1); expect(1).not; });`);

    expect(grade.tests[0]).toMatchObject({ counts: false, reason: 'asserts-nothing' });
  });

  test('compares functions as they are', async ({ classroom }) => {
    const grade = await classroom.grade(
      '01',
      `${imports} test('x', () => { expect(Counter).toBe(Counter); });`,
    );

    expect(grade.tests[0]).toMatchObject({ status: 'passed', counts: true });
  });
});
