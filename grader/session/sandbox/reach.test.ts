import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { UsageError } from '../../usage-error.ts';
import { levelNamed } from './level.ts';

const hasBubblewrap = spawnSync('bwrap', ['--version']).status === 0;

/** With nothing known of this machine yet. */
async function reach(wanted: Parameters<typeof import('./reach.ts').reachLevel>[0]): Promise<string> {
  vi.resetModules();
  const { reachLevel } = await import('./reach.ts');
  return reachLevel(wanted).catch((error: Error) => error.message);
}

test.runIf(hasBubblewrap)('auto is bubblewrap where that holds', async () => {
  expect(await reach('auto')).toBe('bubblewrap');
});

test.runIf(process.platform !== 'win32')(
  'auto refuses where it does not, and names what may be typed',
  async ({ onTestFinished }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kata-bwrap-'));
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    });
    // As on a system that forbids it to ordinary users.
    const refuses = '#!/bin/sh\necho "bwrap: setting up uid map: Permission denied" >&2\nexit 1\n';
    writeFileSync(path.join(folder, 'bwrap'), refuses, { mode: 0o755 });
    vi.stubEnv('PATH', folder);

    const said = await reach('auto');

    expect(said).toContain(
      'The sandbox bubblewrap does not start on this machine: bwrap: setting up uid map: Permission denied.',
    );
    expect(said).toContain('--sandbox permission or none');
  },
);

test('what is typed is taken, if it holds', async () => {
  expect(await reach('permission')).toBe('permission');
  expect(await reach('none')).toBe('none');
});

test('an unknown name is refused', () => {
  expect(() => levelNamed('docker')).toThrow(UsageError);
  expect(() => levelNamed('docker')).toThrow('It is one of auto, bubblewrap, container, permission, none.');
});
