// A test file that imports another one has its tests, too.
import { expect, test } from 'vitest';
import { price } from './imported.test.ts';

test('passes with what the other exports', () => expect(price).toBe(3));
