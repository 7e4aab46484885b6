import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { preflight } from './preflight.ts';
import { acts } from './preflight-targets.ts';

const hasBubblewrap = spawnSync('bwrap', ['--version']).status === 0;

test.runIf(hasBubblewrap)('in bubblewrap none of it succeeds', async () => {
  expect(await preflight('bubblewrap')).toEqual({ managed: [] });
});

test("with Node's permission model alone, one may signal", async () => {
  const { managed } = await preflight('permission');

  expect(managed).toEqual(process.platform === 'win32' ? [] : ['signal']);
});

test.runIf(process.platform === 'linux')('without a sandbox all of it succeeds', async () => {
  expect(await preflight('none')).toEqual({ managed: [...acts] });
});
