// The next file, after one that has left a test without an end.
import { expect, test } from 'vitest';

test('passes', () => expect(1).toBe(1));
test('passes after 1.2 s', async () => { await new Promise((resolve) => setTimeout(resolve, 1200)); expect(1).toBe(1); });
