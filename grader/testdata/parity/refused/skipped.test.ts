// What is not run: Vitest says skipped or todo, and so do we.
import { describe, expect, test } from 'vitest';

test.skip('skip', () => expect(1).toBe(2));
test.skipIf(true)('skipIf', () => expect(1).toBe(2));
test.skipIf(false)('skipIf, and not', () => expect(1).toBe(1));
test.runIf(false)('runIf', () => expect(1).toBe(2));
test.runIf(true)('runIf, and runs', () => expect(1).toBe(2));
test('skip as an option', { skip: true }, () => expect(1).toBe(2));
test.todo('todo');
test.todo('todo with a body', () => expect(1).toBe(2));
test('todo as an option', { todo: true }, () => expect(1).toBe(2));
test('a test without a body');
test('skips itself', ({ skip }) => { skip(); });
test('skips itself with a note', (context) => { context.skip('not on Mondays'); });
test('skips itself if', ({ skip }) => { skip(true, 'not on Mondays'); });
test('skips itself if, and does not', ({ skip }) => { skip(false); expect(1).toBe(1); });
test('skips itself after a failure', ({ skip }) => { expect.soft(1).toBe(2); skip(); });
test.skip.each([1, 2])('skip of a table: %i', () => expect(1).toBe(2));
describe.skip('a skipped group', () => { test('inside', () => expect(1).toBe(2)); });
describe.todo('a group to do');
describe.todo('a group to do with a test', () => { test('inside', () => expect(1).toBe(2)); });
describe.skipIf(true)('a group skipped if', () => { test('inside', () => expect(1).toBe(2)); });
describe.runIf(true)('a group run if', () => { test('inside', () => expect(1).toBe(1)); });
