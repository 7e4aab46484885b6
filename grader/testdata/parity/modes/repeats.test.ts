// `repeats` runs once here: a test that always passes or always fails comes out the same.
import { describe, expect, test } from 'vitest';

test('passes each time', { repeats: 2 }, () => expect(1).toBe(1));
test('fails each time', { repeats: 2 }, () => expect(1).toBe(2));
describe('a group', { repeats: 1 }, () => {
  test('passes', () => expect(1).toBe(1));
});
