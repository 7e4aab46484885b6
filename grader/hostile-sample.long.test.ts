import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kit } from './course/root.ts';
import { HostileHost } from './testing/hostile-host.ts';
import { expectHeld, hostileSuites } from './testing/hostile-suites.ts';
import { hostileTest } from './testing/hostile-test.ts';

const hasBubblewrap = spawnSync('bwrap', ['--version']).status === 0;
const suites = hostileSuites();
const all = Object.values(suites).flat();

/** What the commonest of them need: to count, to know the text, and to reach the machine. */
const sample = ['counts-runs/file-counter', 'reaches-the-disk/sentinel', 'reaches-out/loopback'];

test('the corpus has at least 80 cheats, and each says what it tries', () => {
  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(all.filter(({ text }) => !/^\/\/ .+\.\n/.test(text))).toEqual([]);
});

describe('what a cheat reaches is noticed:', () => {
  test('nothing, where nobody was there', async () => {
    const host = await openHost();

    expect(await host.harm('a grade')).toEqual([]);
  });

  test('a changed file, a connection, and a secret that is told', async () => {
    const host = await openHost();
    const told = process.env.HOSTILE_CORPUS_SECRET;
    writeFileSync(host.facts.sentinel, 'changed');
    const connection = connect(host.facts.port, '127.0.0.1');
    await once(connection, 'close');

    expect(await host.harm(`it says ${told}`)).toEqual(['sentinel', 'network', 'secret']);
  });

  test.skipIf(process.platform !== 'linux')('a process that is left', async () => {
    const host = await openHost();
    const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', host.facts.marker]);
    onTestFinished(() => void left.kill('SIGKILL'));
    await once(left, 'spawn');

    expect(await host.harm('')).toEqual(['process']);
  });
});

describe.runIf(hasBubblewrap)('beside an honest suite', () => {
  hostileTest.for(all.filter(({ kind, name }) => sample.includes(`${kind}/${name}`)))(
    '$name gains nothing, and harms nobody',
    // Each takes a few seconds, and many more on a busy machine.
    { timeout: 180_000 },
    async (suite, { classroom, host, honest }) => {
      await expectHeld(suite, classroom, host, honest);
    },
  );
});

async function openHost(): Promise<HostileHost> {
  const host = await HostileHost.open(kit);
  onTestFinished(() => host.close());
  return host;
}
