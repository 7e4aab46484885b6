import { describe, expect, test } from 'vitest';
import { catalogue } from '../sentences/sentences.ts';
import { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { evidenceOf, lessonWith, onReference, passed } from '../testing/evidence.ts';
import { clearAssertions } from './clear-assertions.ts';

const sentences = catalogue.habits['clear-assertions'];

describe('assertions that the text alone decides are told', () => {
  test.for([
    'expect(true).toBe(true);',
    'expect(1 + 1).toBe(2);',
    "expect('tea').not.toBe('mug');",
    'expect([1, 2]).toEqual([1, 2]);',
    "expect({ id: 'tea' }).toEqual({ id: expect.any(String) });",
    'const total = 3; expect(total).toBe(3);',
    'const total = 3; expect(total).toBe(price);',
    "try { await shop.sell(1); } catch { expect('an error').toBeTruthy(); }",
    'await expect(Promise.resolve(1)).resolves.toBe(1); expect(undefined).toBeUndefined();',
  ])('%s', (code) => {
    expect(toldOf(code)).toEqual([sentences.constant]);
  });
});

describe('assertions on a mock of the test alone are told', () => {
  test.for([
    'const charge = vi.fn(); charge(5); expect(charge).toHaveBeenCalledWith(5);',
    'const charge = vi.fn(() => true); expect(charge(5)).toBe(true);',
    'const charge = vi.fn().mockResolvedValue(true); const answer = await charge(5); expect(answer).toBe(true);',
    'const payments = { charge: vi.fn() }; payments.charge(5); expect(payments.charge).toHaveBeenCalled();',
    'const charge = vi.fn(); charge(5); expect(charge.mock.calls).toEqual([[5]]);',
    'const charge = vi.fn(); await charge(price); expect(charge).toHaveBeenCalledOnce();',
  ])('%s', (code) => {
    expect(toldOf(code)).toEqual([sentences.ownMock]);
  });
});

test('a test that fails under nothing is told once, by the assertion that is to blame', () => {
  expect(toldOf('shop.sell(1); expect(true).toBe(true);', { ineffective: ['sells'] })).toEqual([
    sentences.constant,
  ]);
  expect(toldOf('expect(shop.sell(1)).toBeDefined();', { ineffective: ['sells'] })).toEqual([
    sentences.ineffective,
  ]);
});

test('a row of a table is not told of where another row can fail', () => {
  const text = "test.for([1, 2])('sells %s', (count) => { expect(shop.sell(count)).toBe(count); });";
  const runs = [passed('sells 1'), passed('sells 2')];
  const judged = (ineffective: string[]) =>
    clearAssertions.judge({
      lesson: lessonWith(),
      evidence: evidenceOf([onReference(runs)], { afterwards: { ineffective } }),
      grade: { tests: [], correct: [], bugs: [], mutants: null },
      suite: new SuiteSyntax({ '/suite/my.test.ts': text }),
    });

  expect(judged(['sells 2'])).toEqual({ kept: sentences.kept });
  expect(judged(['sells 1', 'sells 2'])).toMatchObject({
    broken: [{ test: 'sells 1' }, { test: 'sells 2' }],
  });
});

describe('left alone is', () => {
  test.for([
    'expect(await shop.total()).toBe(3);',
    'const total = await shop.total(); expect(total).toBe(3);',
    "expect(['pending', 'failed']).toContain(order.status);",
    'expect(price).toBe(shop.price());',
    'expect(3).toBe(await shop.total());',
    'expect.assertions(1); expect(shop.total()).toBe(1);',
    'let calls = 0; shop.onSale(() => { calls += 1; }); expect(calls).toBe(1);',
    'let calls = 0; shop.onSale(() => calls++); expect(calls).toBe(1);',
    'let last = 0; shop.onSale((total) => { last = total; }); expect(last).toBe(1);',
    'const sold = []; shop.onSale((id) => sold.push(id)); expect(sold).toEqual([1]);',
    "vi.setSystemTime(0); expect(new Date()).toEqual(new Date('1970-01-01'));",
    '[1].forEach((total) => { expect(total).toBe(shop.total()); });',
    'expect(() => new Shop({ ttl: 0 })).toThrow(RangeError);',
  ])('what looks at the code: %s', (code) => {
    expect(toldOf(code)).toEqual([]);
  });

  test.for([
    'const charge = vi.fn(); await openShop({ charge }).sell(1); expect(charge).toHaveBeenCalledOnce();',
    'const charge = vi.fn(); await openShop({ charge: charge }).sell(1); charge(2); expect(charge).toHaveBeenCalled();',
    'const payments = { charge: vi.fn() }; await openShop(payments).sell(1); expect(payments.charge).toHaveBeenCalled();',
    'const payments = { charge: vi.fn() }; const shop = openShop(payments.charge); expect(payments.charge).not.toHaveBeenCalled();',
    'const charge = vi.fn(() => shop.total()); charge(); expect(charge()).toBe(3);',
    'const note = vi.fn(); note(await shop.total()); expect(note).toHaveBeenCalledWith(3);',
    'const charge = vi.spyOn(gateway, "charge"); await shop.sell(1); expect(charge).toHaveBeenCalled();',
    'const onSale = vi.fn(); shop.onSale(onSale); onSale(1); expect(onSale).toHaveBeenCalledTimes(2);',
    'let charge = vi.fn(); charge = shop.charge; charge(1); expect(charge(1)).toBe(true);',
  ])('a mock that reaches the code, or is reached by it: %s', (code) => {
    expect(toldOf(code)).toEqual([]);
  });
});

/** What is told of a test with this code. @param ineffective the names of tests that fail under nothing */
function toldOf(code: string, { ineffective = [] }: { ineffective?: string[] } = {}): string[] {
  const text = `const price = 3;\ntest('sells', async () => { ${code} });`;
  const found = clearAssertions.judge({
    lesson: lessonWith(),
    evidence: evidenceOf([onReference([passed('sells')])], { afterwards: { ineffective } }),
    grade: { tests: [], correct: [], bugs: [], mutants: null },
    suite: new SuiteSyntax({ '/suite/my.test.ts': text }),
  });
  return 'broken' in found ? found.broken.map(({ evidence }) => evidence) : [];
}
