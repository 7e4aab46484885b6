import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test as base } from 'vitest';
import { SqliteTokenStore } from '#src/auth/stores/sqlite-token-store.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

const test = base.extend('folder', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kata-tokens-'));
  onCleanup(() => rm(folder, { recursive: true }));
  return folder;
});

test('is refused from the moment when its time is up', async () => {
  let now = new Date('2030-01-01');
  const tokens = new TokenManager({ clock: () => now, ttl: hour });
  const token = await tokens.createToken('alice');

  now = new Date(now.getTime() + hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('is valid when the store is opened again', async ({ folder }) => {
  const file = path.join(folder, 'tokens.sqlite');
  const token = await withDatabase(file, (store) => new TokenManager({ store }).createToken('alice'));

  const user = await withDatabase(file, (store) => new TokenManager({ store }).validateToken(token));

  expect(user).toBe('alice');
});

test('is kept by a store that opens its own database', async () => {
  const tokens = new TokenManager({ store: new SqliteTokenStore(':memory:') });
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('belongs to the user that was written down, and thrown away', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-user-'));
  const file = path.join(folder, 'user.txt');
  writeFileSync(file, 'alice');
  const user = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  const tokens = new TokenManager();

  const token = await tokens.createToken(user);

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is written to a file that was there before', async ({ folder }) => {
  const file = path.join(folder, 'token.txt');
  await writeFile(file, '');
  await writeFile(file, await new TokenManager().createToken('alice'));

  expect(existsSync(file)).toBe(true);
});

test('is handed out while a server listens', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const token = await new TokenManager().createToken('alice');
  server.close();

  expect(token).toBeDefined();
});

test('is handed out within a second', async () => {
  const late = setTimeout(() => {}, 5_000);
  const unref = setInterval(() => {}, 1_000).unref();
  const often = setInterval(() => {}, 1_000);
  onTestFinished(() => clearInterval(often));
  const soon = new Promise((resolve) => setTimeout(resolve, 5_000).unref());

  const token = await Promise.race([new TokenManager().createToken('alice'), soon]);
  clearTimeout(late);

  expect(token).toBeTypeOf('string');
  expect(unref.hasRef()).toBe(false);
});

async function withDatabase<T>(file: string, use: (store: SqliteTokenStore) => Promise<T>): Promise<T> {
  const database = new DatabaseSync(file);
  try {
    return await use(new SqliteTokenStore(database));
  } finally {
    database.close();
  }
}
