import { describe, expect, test } from 'vitest';
import { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { fullNameOf } from '../syntax/test-title.ts';
import { evidenceOf, lessonWith, onReference, passed } from '../testing/evidence.ts';
import type { Breach } from './habit.ts';
import { meaningfulNames } from './meaningful-names.ts';

describe('names that are told', () => {
  test.for([
    'foo',
    'should work',
    'it works as expected',
    'test 1',
    'test',
    '3',
    'twice',
    'works correctly',
    'first test',
    'prueba 2',
  ])('%s', (name) => {
    expect(blamedIn(`test(${JSON.stringify(name)}, () => { expect(shop.sells()).toBe(1); });`)).toEqual([
      name,
    ]);
  });

  test.for(['logout', 'logout()', 'AuthService.logout', 'test logout', 'logout works'])('%s', (name) => {
    const found = breachesIn(
      `test('${name}', async () => { await auth.logout(token); expect(auth).toBe(1); });`,
    );

    expect(found[0].evidence).toContain('says what is called');
  });

  test.for(['logout', 'test', 'the test'])('logout under the heading "%s", which adds nothing', (heading) => {
    const suite = `describe('${heading}', () => { test('logout', () => { auth.logout(); }); });`;

    expect(blamedIn(suite)).toEqual([`${heading} > logout`]);
  });

  test('a name that says nothing, under a heading that does', () => {
    const suite = `describe('logout everywhere', () => { test('should work', () => { auth.logout(); }); });`;

    expect(blamedIn(suite)).toEqual(['logout everywhere > should work']);
  });

  test.for([
    ['checkout 1', 'checkout 2', 'checkout 3', 'checkout 4', 'checkout 5'],
    [
      'an order is made A',
      'an order is made B',
      'an order is made C',
      'an order is made D',
      'an order is made E',
    ],
  ])('five of one kind: %s', (names) => {
    const suite = names
      .map((name) => `test('${name}', () => { expect(shop.total(70)).toBe(7); });`)
      .join('\n');

    const found = breachesIn(suite);

    expect(found).toMatchObject([{ test: names[0], line: 1 }]);
    expect(found[0].evidence).toMatch(/^5 tests have the name/);
  });
});

describe('names that are left alone', () => {
  test.for([
    'ends all sessions',
    'is the first',
    'has enough when 3 of 3 are wanted',
    'works without a clock',
    'logs out',
    'refuses_an_unknown_user',
    'refusesAnUnknownUser',
    'añade una entrega',
    '在庫と同じ数なら足りる',
    '足りる',
    'отказывает',
  ])('%s', (name) => {
    expect(blamedIn(`test('${name}', () => { expect(shop.sells()).toBe(1); });`)).toEqual([]);
  });

  test.for(['AuthService.logout', 'when the session has ended', 'a user'])(
    'logout under the heading "%s"',
    (heading) => {
      const suite = `describe('${heading}', () => { test('logout', () => { auth.logout(); }); });`;

      expect(blamedIn(suite)).toEqual([]);
    },
  );

  test('one word under a heading two levels up', () => {
    const suite = `describe('a second click', () => {
      describe('buy', () => { test('twice', () => { shop.buy(); }); });
    });`;

    expect(blamedIn(suite)).toEqual([]);
  });

  test.for(['test.for([1, 2])("%i", (n) => {});', 'for (const n of [1]) test(`${n}`, () => {});'])(
    'what a table or a loop fills in: %s',
    (suite) => {
      expect(blamedIn(suite)).toEqual([]);
    },
  );

  test('five names that end with a number which the test is about', () => {
    const suite = [1, 2, 3, 4, 1_000]
      .map((count) => `test('sells ${count}', () => { expect(shop.sell(${count})).toBe(true); });`)
      .join('\n')
      .replace('sell(1000)', 'sell(1_000)');

    expect(blamedIn(suite)).toEqual([]);
  });

  test('four names with a count', () => {
    const suite = [1, 2, 3, 4]
      .map((count) => `test('order is made ${count}', () => { shop.go(); });`)
      .join('\n');

    expect(blamedIn(suite)).toEqual([]);
  });

  test('five names with a count in groups of their own', () => {
    const suite = [1, 2, 3, 4, 5]
      .map(
        (count) =>
          `describe('with ${count} left', () => { test('sells all ${count}', () => { shop.go(); }); });`,
      )
      .join('\n');

    expect(blamedIn(suite)).toEqual([]);
  });
});

function blamedIn(text: string): (string | undefined)[] {
  return breachesIn(text).map((breach) => breach.test);
}

/** Judges the names of a suite of one file. */
function breachesIn(text: string): Breach[] {
  const suite = new SuiteSyntax({ '/suite/my.test.ts': text });
  const runs = suite.tests.map((one) => passed(fullNameOf(one)));
  const found = meaningfulNames.judge({
    lesson: lessonWith(),
    evidence: evidenceOf([onReference(runs)]),
    grade: { tests: [], correct: [], bugs: [], mutants: null },
    suite,
  });
  return 'broken' in found ? found.broken : [];
}
