// Snapshots in a file: written, and what does not match them any more.
import { describe, expect, test } from 'vitest';

const mug = { id: 'mug', price: 1250 };
const sell = (): never => { throw new RangeError('sold out'); };

describe('passes', () => {
  test('one', () => { expect(mug).toMatchSnapshot(); });
  test('several', () => { expect(1).toMatchSnapshot(); expect(2).toMatchSnapshot(); });
  test('with a hint', () => { expect(mug).toMatchSnapshot('the mug'); expect(1).toMatchSnapshot('the count'); });
  test('with properties', () => { expect({ id: Math.random(), name: 'mug' }).toMatchSnapshot({ id: expect.any(Number) }); });
  test('with properties and a hint', () => { expect({ id: Math.random() }).toMatchSnapshot({ id: expect.any(Number) }, 'by chance'); });
  test('of an error', () => { expect(sell).toThrowErrorMatchingSnapshot(); });
  test('of an error that rejects', async () => { await expect(async () => sell()).rejects.toThrowErrorMatchingSnapshot(); });
  test('of what resolves', async () => { await expect(Promise.resolve(mug)).resolves.toMatchSnapshot(); });
  test('in a loop', () => { for (const n of [1, 2, 3]) expect(n).toMatchSnapshot(); });
  test.each(['mug', 'cup'])('in a table: %s', (name) => { expect(name).toMatchSnapshot(); });
  test('in a helper', () => { look(mug); look(mug.id); });
  test('the word of chai', () => { (expect(mug) as any).to.matchSnapshot(); });
  test('of many lines', () => { expect('mug\n  `cup` ${bowl}\n').toMatchSnapshot(); });
  test('of the context', ({ expect: own }) => { own(mug).toMatchSnapshot(); });
  test('in a file of its own', async () => { await expect('<p>mug</p>\n').toMatchFileSnapshot('./mug.html'); });
});
test('passes with the name of another', () => { expect(1).toMatchSnapshot(); });
test('passes with the name of another', () => { expect(2).toMatchSnapshot(); });

describe('fails', () => {
  test('stale', () => { expect({ ...mug, price: 1 }).toMatchSnapshot(); });
  test('the second is stale', () => { expect(1).toMatchSnapshot(); expect(3).toMatchSnapshot(); });
  test('stale and soft', () => { expect.soft(3).toMatchSnapshot(); });
  test('stale in a file of its own', async () => { await expect('<p>cup</p>\n').toMatchFileSnapshot('./mug.html'); });
  test('with properties', () => { expect({ id: 'x' }).toMatchSnapshot({ id: expect.any(Number) }); });
  test('stale error', () => { expect(sell).toThrowErrorMatchingSnapshot(); });
  test('after not', () => { expect(1).not.toMatchSnapshot(); });
});

function look(value: unknown): void {
  expect(value).toMatchSnapshot();
}
