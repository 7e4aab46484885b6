import { describe, expect, test } from 'vitest';

describe.shuffle('in any order', () => {
  test('passes 1', () => expect(1).toBe(1));
  test('passes 2', () => expect(2).toBe(2));
  test('fails 3', () => expect(3).toBe(4));
});
describe('as an option', { shuffle: true }, () => {
  test('passes 1', () => expect(1).toBe(1));
  test('passes 2', () => expect(2).toBe(2));
});
describe('in this order', { shuffle: false }, () => {
  const seen: number[] = [];
  test('passes first', () => void seen.push(1));
  test('passes second', () => expect(seen).toEqual([1]));
});
