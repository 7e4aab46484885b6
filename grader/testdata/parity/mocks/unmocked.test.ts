// No other file's mock is seen here.
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { next, total } from './counter.ts';
import { send } from './mailer.ts';

vi.unmock('./counter.ts');
test('passes', () => { expect([next(), total()]).toEqual([1, 1]); });
test('passes without any mock', () => { expect([next, send, readFileSync].some(vi.isMockFunction)).toBe(false); });
test('passes with a limit as usual', async () => { await new Promise((resolve) => setTimeout(resolve, 700)); });
