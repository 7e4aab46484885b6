import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect } from 'vitest';
import { descendants } from './testing/hostile-host.ts';
import { hostileTest as test } from './testing/hostile-test.ts';
import { expectHeld, hostileSuites } from './testing/hostile-suites.ts';

const hasBubblewrap = spawnSync('bwrap', ['--version']).status === 0;
const suites = hostileSuites();
const seen: { suite: string; outcome: string; ms: number }[] = [];

describe.runIf(hasBubblewrap)('beside an honest suite', () => {
  describe.for(Object.keys(suites))('%s', (kind) => {
    test.for(suites[kind])(
      '$name gains no more than is known, and harms nobody',
      async (suite, { classroom, host, honest }) => {
        const held = await expectHeld(suite, classroom, host, honest);

        seen.push({ suite: `${kind}/${suite.name}`, ...held });
      },
    );
  });

  test('no process is left when the grader is closed', async ({ classroom, honest }) => {
    expect(honest.score).toBeGreaterThan(0);
    await classroom.grader.close();

    await expect
      .poll(() => descendants().filter((one) => one.includes('bwrap')), { timeout: 10_000 })
      .toEqual([]);
  });
});

afterAll(() => {
  console.table(seen);
  const seconds = Math.round(seen.reduce((sum, { ms }) => sum + ms, 0) / 1000);
  console.log(`${seen.length} cheats of ${Object.keys(suites).length} kinds in ${seconds} s`);
});
