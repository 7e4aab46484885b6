// Hooks with a context, asynchronous ones, several of a kind.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, type TestContext } from 'vitest';

interface Shop extends TestContext { stock: number; }

beforeEach<Shop>((context) => { context.stock = 3; });

test<Shop>('passes with what a hook put into the context', ({ stock }) => expect(stock).toBe(3));

describe('several of a kind', () => {
  const seen: number[] = [];
  beforeAll(async () => { await new Promise((resolve) => setTimeout(resolve, 10)); seen.push(1); });
  beforeAll(() => void seen.push(2));
  afterEach(() => void seen.push(3));
  afterEach(() => void seen.push(4));
  test('passes in their order', () => expect(seen).toEqual([1, 2]));
  test('passes, in reverse order after the test', () => expect(seen).toEqual([1, 2, 4, 3]));
});

describe('the state of the test', () => {
  const states: (string | undefined)[] = [];
  afterEach(({ task }) => void states.push(task.result?.state));
  afterAll((suite) => { expect(states).toHaveLength(2); });
  test('fails', () => expect(1).toBe(2));
  test('passes, since afterEach saw it', () => expect(states).toEqual(['fail']));
});

describe('an empty group', () => {});
describe('a group whose hooks never run', () => { beforeAll(() => { throw new Error('never'); }); });
