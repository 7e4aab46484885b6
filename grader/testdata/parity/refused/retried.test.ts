import { describe, expect, test } from 'vitest';

let tries = 0;
test('passes the second time', { retry: 1 }, () => { tries += 1; expect(tries).toBe(2); });
test('passes at once', { retry: 2 }, () => expect(1).toBe(1));
test('fails each time', { retry: 2 }, () => expect(1).toBe(2));
test('with a delay', { retry: { count: 1, delay: 5 } }, () => expect(1).toBe(2));
describe('a group', { retry: 1 }, () => { test('inside', () => expect(1).toBe(1)); });
test('passes without', () => expect(1).toBe(1));
