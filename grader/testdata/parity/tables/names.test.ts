// Names: doubled, odd, empty, taken from functions and classes.
import { describe, expect, it, suite, test } from 'vitest';

class Shop {}
function sells(): void {}

test('the same name', () => expect(1).toBe(1));
test('the same name', () => expect(1).toBe(2));
test('the same name', () => expect(1).toBe(1));
describe('the same group', () => { test('one', () => expect(1).toBe(2)); });
describe('the same group', () => { test('one', () => expect(1).toBe(1)); });
describe('a > b', () => { test('c > d', () => expect(1).toBe(1)); });
test('', () => expect(1).toBe(1));
test('  blanks around  ', () => expect(1).toBe(1));
test('lines\nof a name', () => expect(1).toBe(1));
test('%s $name without a table', () => expect(1).toBe(1));
test('naïve 日本語 \u{1f600}', () => expect(1).toBe(1));
test(Shop, () => expect(1).toBe(1));
test(sells, () => expect(1).toBe(1));
describe(Shop, () => { test('of a class', () => expect(1).toBe(1)); });
it('it', () => expect(1).toBe(1));
suite('suite', () => { it('of suite', () => expect(1).toBe(2)); });
describe('', () => { test('in a group without name', () => expect(1).toBe(1)); });
test('a number as the time-out', () => expect(1).toBe(1), 1000);
test('options', { timeout: 1000 }, () => expect(1).toBe(1));
test('meta', { meta: { owner: 'Ada' } as object }, ({ task }) => expect(task.meta).toMatchObject({ owner: 'Ada' }));
describe('options of a group', { timeout: 30 }, () => {
  test('is too slow', () => new Promise((resolve) => setTimeout(resolve, 300)));
  test('has more time', { timeout: 1000 }, () => new Promise((resolve) => setTimeout(resolve, 60)));
});
describe('asynchronous group', async () => { await Promise.resolve(); test('inside', () => expect(1).toBe(1)); });
