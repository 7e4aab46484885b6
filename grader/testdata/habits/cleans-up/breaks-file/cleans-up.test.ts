import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { TokenManager } from '#src/auth/token-manager.ts';

const hour = 3_600_000;

test('is refused from the moment when its time is up', async () => {
  let now = new Date('2030-01-01');
  const tokens = new TokenManager({ clock: () => now, ttl: hour });
  const token = await tokens.createToken('alice');

  now = new Date(now.getTime() + hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('belongs to the user that is written down', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-left-')); // <- here
  const file = path.join(folder, 'user.txt');
  writeFileSync(file, 'alice');
  const tokens = new TokenManager();
  const token = await tokens.createToken(readFileSync(file, 'utf8'));

  expect(await tokens.validateToken(token)).toBe('alice');
});
