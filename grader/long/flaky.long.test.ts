import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { conditions } from '../course/conditions.ts';
import { kit } from '../course/root.ts';
import { Session } from '../session/session.ts';
import { worldsOf } from '../session/worlds.ts';

/** How often the solution runs, each time in another order. */
const runs = Number(process.env.RUNS ?? 500);
const starter = 'lessons/17-independence/independence.test.ts';
const solution = path.join(kit, 'solutions/17-independence/independence.test.ts');
const vitest = path.join(kit, 'node_modules/vitest/vitest.mjs');

/** What is read of Vitest's report. */
const report = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
});

const needsAnother = 'leaves the laptop signed in when the phone signs out';
const comesAfterAMock = 'ends every session when a user signs out everywhere';
const today = 'keeps a long session until it ends';
const dayOf24Hours = 'ends a session after a day';
const timeZone = 'notes when a user registered';
const port = 'lets a web page greet the user who is signed in';

test('plain Vitest finds the starter green, here and today', async () => {
  expect(await failing()).toEqual([]);
});

test('plain Vitest finds a test red that is alone', async () => {
  expect(await failing({ args: ['-t', needsAnother] })).toEqual([needsAnother]);
});

test('plain Vitest finds tests red in another order', async () => {
  const red = new Set<string>();
  for (let seed = 1; seed <= 5; seed += 1) {
    const args = ['--sequence.shuffle.tests', `--sequence.seed=${seed}`];
    for (const name of await failing({ args })) red.add(name);
  }

  expect([...red]).toEqual(expect.arrayContaining([needsAnother, comesAfterAMock]));
  expect([...red]).not.toEqual(expect.arrayContaining([today]));
});

test.for<[string, NodeJS.ProcessEnv, string]>([
  ['in another time zone', { TZ: 'Pacific/Kiritimati' }, timeZone],
  ['in twenty years', { NODE_OPTIONS: startingAt('2044-02-29T12:00:00Z') }, today],
  [
    'on a day of 23 hours',
    { TZ: 'America/Los_Angeles', NODE_OPTIONS: startingAt('2024-03-10T08:30:00Z') },
    dayOf24Hours,
  ],
])('plain Vitest finds one test red %s', async ([, env, name]) => {
  expect(await failing({ env })).toEqual([name]);
});

test('plain Vitest finds one test red while its port is taken', async () => {
  const other = createServer().listen(4000, '127.0.0.1');
  await once(other, 'listening');

  expect(await failing()).toEqual([port]);

  await new Promise((resolve) => other.close(resolve));
});

test(`the solution passes ${runs} runs, in other orders and in all worlds`, async () => {
  const session = await Session.open({ root: kit });
  const worlds = [undefined, ...worldsOf([...conditions])];
  const common = { modules: {}, timeout: 5000, traced: false };

  const results = await session.run(
    [solution],
    Array.from({ length: runs }, (_, index) => ({
      ...common,
      id: String(index),
      order: index,
      world: worlds[index % worlds.length],
    })),
  );

  await session.close();
  const red = results.flatMap(({ id, tests }) =>
    tests.filter(({ status }) => status !== 'passed').map(({ name, errors }) => ({ id, name, errors })),
  );
  console.log({ runs: results.length, tests: results[0].tests.length, red: red.length });
  expect(red).toEqual([]);
  expect(results.every(({ ended, unhandled }) => ended === 'finished' && unhandled.length === 0)).toBe(true);
});

/** The tests of the starter that fail in a run of `vitest run`. */
async function failing({ args = [], env }: { args?: string[]; env?: NodeJS.ProcessEnv } = {}): Promise<
  string[]
> {
  const output = path.join(mkdtempSync(path.join(tmpdir(), 'kata-flaky-')), 'report.json');
  const command = [
    vitest,
    'run',
    '--project',
    'lessons',
    starter,
    '--reporter=json',
    `--outputFile=${output}`,
  ];
  await new Promise<void>((resolve) => {
    execFile(process.execPath, [...command, ...args], { cwd: kit, env: { ...process.env, ...env } }, () =>
      resolve(),
    );
  });
  const { testResults } = report.parse(JSON.parse(readFileSync(output, 'utf8')));
  rmSync(path.dirname(output), { recursive: true });
  return testResults[0].assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ title }) => title);
}

/** Options of Node with which today is another day. */
function startingAt(moment: string): string {
  const text = `
    const by = Date.parse('${moment}') - Date.now();
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...args) { super(...(args.length === 0 ? [RealDate.now() + by] : args)); }
      static now() { return RealDate.now() + by; }
    };`;
  return `--import=data:text/javascript,${encodeURIComponent(text)}`;
}
