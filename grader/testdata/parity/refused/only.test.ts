import { describe, expect, test } from 'vitest';

test.only('only this one', () => expect(1).toBe(1));
test('left out', () => expect(1).toBe(2));
describe.only('only this group', () => { test('inside', () => expect(1).toBe(1)); });
