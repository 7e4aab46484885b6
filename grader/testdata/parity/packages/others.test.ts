import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { faker } from '@faker-js/faker';
import { Factory } from 'fishery';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const server = setupServer(http.get('http://shop.test/mug', () => HttpResponse.json({ id: 'mug' })));
beforeAll(() => { server.listen({ onUnhandledRequest: 'error' } as object); });
afterAll(() => { server.close(); });

describe('passes', () => {
  test('MSW', async () => expect(await (await fetch('http://shop.test/mug')).json()).toEqual({ id: 'mug' }));
  test('SQLite', () => { const database = new DatabaseSync(':memory:'); expect(database.prepare('SELECT 1 AS one').get()).toEqual({ one: 1 }); database.close(); });
  test('a file', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'parity-'));
    writeFileSync(path.join(folder, 'a.txt'), 'mug');
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('mug');
    rmSync(folder, { recursive: true });
  });
  test('a server', async () => {
    const own = createServer((_ask, answer) => void answer.end('open'));
    own.listen(0, '127.0.0.1');
    await once(own, 'listening');
    expect((own.address() as { port: number }).port).toBeGreaterThan(0);
    own.close();
  });
  test('events', async () => { const till = new EventEmitter(); setTimeout(() => till.emit('ring', 3), 5); expect(await once(till, 'ring')).toEqual([3]); });
  test('timers of promises', async () => expect(await wait(5, 'mug')).toBe('mug'));
  test('a worker', async () => { const worker = new Worker('require("node:worker_threads").parentPort.postMessage(42)', { eval: true }); expect(await once(worker, 'message')).toEqual([42]); await worker.terminate(); });
  test('fishery', () => expect(Factory.define<{ n: number }>(({ sequence }) => ({ n: sequence })).build()).toEqual({ n: 1 }));
  test('faker', () => { faker.seed(1); const first = faker.string.alpha(5); faker.seed(1); expect(faker.string.alpha(5)).toBe(first); });
  test('yaml', () => expect(parse('a: [1]')).toEqual({ a: [1] }));
  test('zod', () => expect(z.number().safeParse('x').success).toBe(false));
  test('AbortSignal', async () => { await expect(wait(1000, undefined, { signal: AbortSignal.timeout(5) })).rejects.toThrow('aborted'); });
  test('structuredClone', () => expect(structuredClone({ a: new Date(0) })).toEqual({ a: new Date(0) }));
});
describe('fails', () => {
  test('zod', () => { z.number().parse('x'); });
  test('a request that nobody handles', async () => { await fetch('http://shop.test/cup'); });
});
