import { describe, expect } from 'vitest';
import type { Grade } from './judge/grade.ts';
import { testNamed } from './testing/classroom.ts';
import { goodTests, imports } from './testing/suites.ts';
import { test } from './testing/test.ts';

const early = 'An error came before the test waited for it: sold out.';
const never = 'An error that the test did not wait for: sold out.';

/** Bodies of tests that let an error go, with what is said of each. */
const leaks = {
  'beside two promises that are both settled': [
    `const both = [Promise.resolve(1), refuse()]; void refuse();
     expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);`,
    never,
  ],
  'of the second of two, where only the first is awaited': [
    'const [first] = [refuse(), refuse()]; await expect(first).rejects.toThrow();',
    never,
  ],
  'of what follows a promise that is awaited': [
    'const refused = refuse(); refused.finally(() => {}); await expect(refused).rejects.toThrow();',
    never,
  ],
  'of a promise that is awaited after a slow one': [
    `const [slow, refused] = [pause(), refuse()]; await expect(slow).resolves.toBe(undefined);
     await expect(refused).rejects.toThrow('sold out');`,
    early,
  ],
  'of promises that are awaited in a loop': [
    `let refusals = 0;
     for (const refused of [refuse(), refuse()]) await refused.catch(async () => { refusals += 1; await pause(); });
     expect(refusals).toBe(2);`,
    early,
  ],
} satisfies Record<string, [body: string, told: string]>;

describe('an error that gets away costs its own test alone', () => {
  test.for(Object.entries(leaks))('%s', async ([, [body, told]], { classroom }) => {
    const grade = await classroom.grade(
      '01',
      `${leaking} ${goodTests} test('leaks', async () => { ${body} });`,
    );

    expect(testNamed(grade, 'leaks')).toMatchObject({
      reason: 'wrong',
      message: expect.stringContaining(told),
    });
    expect(refusedIn(grade)).toEqual(['leaks']);
    expect(catchesAll(grade)).toBe(true);
  });

  test('beside a hook that lets it go for each test', async ({ classroom }) => {
    const hook =
      "describe('d', () => { beforeEach(() => { void refuse(); }); test('leaks', () => { expect(1).toBe(1); }); });";

    const grade = await classroom.grade('01', leaking + hook + goodTests);

    expect(refusedIn(grade)).toEqual(['d > leaks']);
    expect(catchesAll(grade)).toBe(true);
  });
});

describe('both of two promises that fail together are waited for', () => {
  test.for([
    'await expect(Promise.all([refuse(), refuse()])).rejects.toThrow();',
    'await expect(Promise.race([refuse(), refuse()])).rejects.toThrow();',
    'await expect(Promise.any([refuse(), refuse()])).rejects.toThrow();',
    'const [a, b] = [refuse(), refuse()]; await expect(a).rejects.toThrow(); await expect(b).rejects.toThrow();',
  ])('%s', async (body, { classroom }) => {
    const grade = await classroom.grade(
      '01',
      `${leaking} ${goodTests} test('waits', async () => { ${body} });`,
    );

    expect(grade.verdict).toBe('passed');
  });
});

describe('an error that no test began costs no test', () => {
  test.for([
    [
      'a hook around several',
      "describe('d', () => { beforeAll(() => { void refuse(); }); test('in d', () => { expect(1).toBe(1); }); });",
    ],
    [
      'the file, while its tests run',
      "const start = pause().then(refuse); test('in d', async () => { await pause(); await pause(); expect(1).toBe(1); });",
    ],
  ])('of %s', async ([, leak], { classroom }) => {
    const grade = await classroom.grade('01', leaking + goodTests + leak);

    expect(grade).toMatchObject({ verdict: 'invalid', control: 'accepted' });
    expect(grade.message).toContain('An error that belongs to no test: sold out.');
    expect(refusedIn(grade)).toEqual([]);
    expect(catchesAll(grade)).toBe(true);
  });
});

const leaking = `
import { beforeAll, beforeEach, describe } from 'vitest';
${imports}
const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });
async function refuse(): Promise<never> { throw new RangeError('sold out'); }
`;

function refusedIn({ tests }: Grade): string[] {
  return tests.filter(({ counts }) => !counts).map(({ name }) => name);
}

function catchesAll({ bugs }: Grade): boolean {
  return bugs.every(({ outcome }) => outcome === 'rejected');
}
