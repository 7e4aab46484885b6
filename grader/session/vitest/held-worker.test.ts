import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import inspector from 'node:inspector';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test as base } from 'vitest';
import { kit } from '../../course/root.ts';
import type { RunResult } from '../protocol/result.ts';
import { Session } from '../session.ts';

const hasBubblewrap = spawnSync('bwrap', ['--version']).status === 0;
const limits = { memoryMb: 500, outputMb: 1 };

type Run = (suite: string) => Promise<RunResult>;

/** Runs suites in one session. */
function runnerOf(session: Session, folder: string): Run {
  let suites = 0;
  return async (suite) => {
    suites += 1;
    const file = path.join(folder, `${suites}.test.ts`);
    writeFileSync(file, `import { expect, test } from 'vitest';\n${suite}`);
    const [result] = await session.run(
      [file],
      [{ id: 'reference', order: 'file', timeout: 2000, traced: true, modules: {} }],
    );
    return result;
  };
}

const test = base
  .extend('folder', { scope: 'file' }, ({}, { onCleanup }) => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-hostile-')));
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  })
  .extend('held', { scope: 'file' }, async ({ folder }, { onCleanup }) => {
    process.env.KATA_TEST_SECRET = 'sentinel';
    const session = await Session.open({ root: kit, workers: 1, sandbox: 'bubblewrap', limits });
    onCleanup(() => session.close());
    return runnerOf(session, folder);
  })
  .extend('free', { scope: 'file' }, async ({ folder }, { onCleanup }) => {
    const session = await Session.open({ root: kit, workers: 1 });
    onCleanup(() => session.close());
    return runnerOf(session, folder);
  });

/** What a suite tries, and what has to come of it. `outside` names what is not shown to it. */
const acts: [act: string, code: string][] = [
  ['reads a file next to its folder', 'fs.readFileSync(outside.sentinel)'],
  ['reads a solution', 'fs.readFileSync(outside.solution)'],
  ['reads the bugs', 'fs.readdirSync(outside.variants)'],
  ['reads another lesson', 'fs.readFileSync(outside.lesson)'],
  ['reads the home folder', 'fs.readdirSync(outside.home)'],
  [
    "reads the parent's environment",
    'if (!fs.readFileSync(`/proc/${process.ppid}/environ`, "utf8").includes("sentinel")) throw new Error("no secret")',
  ],
  [
    'has a secret in its environment',
    'if (!JSON.stringify(process.env).includes("sentinel")) throw new Error("no secret")',
  ],
  ['writes next to its tests', 'fs.writeFileSync(import.meta.filename, "")'],
  ['writes into the judge', 'fs.writeFileSync(outside.judge, "")'],
  [
    'connects to the host',
    'await new Promise((resolve, reject) => net.connect(outside.port, "127.0.0.1", resolve).on("error", reject))',
  ],
  ['starts a program', 'childProcess.execFileSync(process.execPath, ["--version"])'],
  ['starts a thread', 'new worker.Worker("", { eval: true })'],
  ['opens a debugger', 'inspector.open(0, "127.0.0.1")'],
  ['signals the parent', 'process.kill(outside.pid, "SIGKILL")'],
  ["opens the parent's debugger", 'process.kill(outside.pid, "SIGUSR1")'],
  ['imports a solution', 'await import(outside.solution)'],
  ['imports the text of a solution', 'await import(`${outside.solution}?raw`)'],
  ['imports the judge', 'await import(outside.judge)'],
  ['imports a package of the grader', 'await import("typescript")'],
  [
    "asks Vitest for a solution's text",
    'await globalThis.__vitest_worker__.rpc.fetch(`${outside.solution}?raw`, undefined, "ssr")',
  ],
  [
    'asks Vitest whether there is a file',
    'if (!await globalThis.__vitest_worker__.rpc.resolve(outside.sentinel, undefined, "ssr")) throw new Error("not there")',
  ],
];

test.runIf(hasBubblewrap)(
  'a held suite manages nothing of what a hostile one tries',
  async ({ folder, held }) => {
    let isReached = false;
    const server = net.createServer(() => (isReached = true)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const sentinel = path.join(tmpdir(), `kata-sentinel-${process.pid}`);
    writeFileSync(sentinel, 'secret');
    const judge = path.join(kit, 'grader/judge/verdict.ts');
    const before = readFileSync(judge, 'utf8');
    const outside = {
      sentinel,
      judge,
      solution: path.join(kit, 'solutions/02-assertions/assertions.test.ts'),
      variants: path.join(kit, 'variants/bugs'),
      lesson: path.join(kit, 'lessons/02-assertions/README.md'),
      home: process.env.HOME,
      port: (server.address() as AddressInfo).port,
      pid: process.pid,
    };
    expect(existsSync(outside.solution)).toBe(true);

    const { ended, tests } = await held(`
    import fs from 'node:fs';
    import net from 'node:net';
    import childProcess from 'node:child_process';
    import worker from 'node:worker_threads';
    import inspector from 'node:inspector';
    const outside = ${JSON.stringify(outside)};
    ${acts.map(([act, code]) => `test(${JSON.stringify(act)}, async () => { ${code}; expect(1).toBe(1); });`).join('\n')}
    test('uses its own disk and network', async () => {
      fs.writeFileSync('/tmp/own', 'x');
      const server = net.createServer((socket) => socket.end('hello')).listen(0);
      const text = await new Promise((resolve) => server.on('listening', () => net.connect(server.address().port, 'localhost').on('data', (data) => resolve(String(data)))));
      server.close();
      expect(text + fs.readFileSync('/tmp/own', 'utf8')).toBe('hellox');
    });`);
    server.close();
    rmSync(sentinel);

    expect(ended).toBe('finished');
    expect(tests.filter(({ status }) => status === 'passed').map(({ name }) => name)).toEqual([
      'uses its own disk and network',
    ]);
    expect(tests).toHaveLength(acts.length + 1);
    expect(isReached).toBe(false);
    expect(readFileSync(judge, 'utf8')).toBe(before);
    expect(inspector.url()).toBeUndefined();
    expect(existsSync(folder)).toBe(true);
  },
);

test.runIf(hasBubblewrap)('what is closed to a held suite says so where it is imported', async ({ held }) => {
  const results = [
    await held("import ts from 'typescript';\ntest('a', () => { expect(ts).toBeDefined(); });"),
    await held(
      "const all = import.meta.glob('/solutions/*/*.ts', { query: '?raw' });\ntest('a', () => { expect(all).toBeDefined(); });",
    ),
    await held(
      "import '/solutions/02-assertions/assertions.test.ts?raw';\ntest('a', () => { expect(1).toBe(1); });",
    ),
  ];

  expect(results.map(({ loadErrors: [one] }) => one?.error.message)).toEqual([
    expect.stringContaining('The package typescript is not open to a suite'),
    expect.stringContaining('import.meta.glob is open to a suite for its own folder only'),
    expect.stringContaining('assertions.test.ts is not open to a suite'),
  ]);
});

/** What a suite says in the name of its worker. `border.test.ts` has many more. */
const forged: [what: string, code: string][] = [
  [
    'a result of its own',
    `process.send({ kata: 'ran' }); process.send({ kata: 'finished', heapMb: 1, isSpoiled: false, isDisturbed: false, result: {
      id: 'reference', ended: 'finished', tests: [], loadErrors: [], unhandled: [], durationMs: 1 } })`,
  ],
  ['a snapshot for Vitest to note', "process.send({ t: 'q', i: '1', m: 'snapshotSaved', a: [{}] })"],
  ['a message that cannot be read', 'process.send({ big: Buffer.from("x") })'],
  ['more than a message may hold', "process.send('x'.repeat(40 * 2 ** 20))"],
];

test.for(forged)('a worker that sends %s ends, and nothing else does', async ([, code], { free }) => {
  const hostile = await free(`test('honest', () => { expect(1).toBe(1); });
    test('hostile', async () => { ${code}; await new Promise(() => setInterval(() => {}, 1000)); });`);
  const next = await free("test('honest', () => { expect(1).toBe(1); });");

  expect(hostile).toMatchObject({ ended: 'crashed', limit: 'messages', last: { name: 'hostile' } });
  expect(next.tests).toMatchObject([{ status: 'passed' }]);
});

test.runIf(hasBubblewrap).for([
  [
    'memory',
    'const kept = []; for (;;) { kept.push(Buffer.alloc(2 ** 24, 1)); await new Promise(setImmediate); }',
  ],
  [
    'output',
    "const fs = await import('node:fs'); for (;;) { try { fs.writeSync(2, 'x'.repeat(2 ** 16)); } catch {} await new Promise(setImmediate); }",
  ],
] as const)('a held worker ends that has too much %s', async ([limit, code], { held }) => {
  const result = await held(`test('greedy', async () => { ${code}; }, 60_000);`);

  expect(result).toMatchObject({ ended: 'crashed', limit, last: { name: 'greedy' } });
});

test.runIf(hasBubblewrap)('the disk of a held worker is small', async ({ held }) => {
  const { tests } = await held(`import fs from 'node:fs';
    for (const place of ['/tmp/big', '/dev/shm/big', '/big'])
      test(place, () => { for (let at = 0; at < 100; at += 1) fs.appendFileSync(place, Buffer.alloc(2 ** 20)); });`);

  expect(tests.map(({ errors: [error] }) => error?.message)).toEqual([
    expect.stringContaining('ENOSPC'),
    expect.stringMatching(/ERR_ACCESS|restricted|EROFS|ENOENT/),
    expect.stringMatching(/ERR_ACCESS|restricted|EROFS|ENOENT/),
  ]);
});

test.runIf(process.platform !== 'win32')("no suite opens its parent's debugger", async ({ free }) => {
  await free("test('a', () => { process.kill(process.ppid, 'SIGUSR1'); expect(1).toBe(1); });");
  await setTimeout(100);

  expect(inspector.url()).toBeUndefined();
});

test.runIf(process.platform === 'linux')(
  'what a worker has started ends with the session',
  async ({ folder }) => {
    const session = await Session.open({ root: kit, workers: 1 });
    const pidFile = path.join(folder, 'pid');
    await runnerOf(
      session,
      folder,
    )(`import { spawn } from 'node:child_process';
    import { writeFileSync } from 'node:fs';
    test('a', () => {
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
      child.unref();
      writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));
      expect(child.pid).toBeDefined();
    });`);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(isAlive(pid)).toBe(true);

    await session.close();

    await expect.poll(() => isAlive(pid)).toBe(false);
  },
);

/** One that has ended, and that nobody has asked about, is a number and no more. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
