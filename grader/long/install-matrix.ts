// Whether the README's first commands work in a fresh clone, whatever npm and Node the machine has:
// `npm run install:matrix [PART OF A CELL'S NAME…]`, such as `'npm 10, Node 20'`. Takes about ten minutes.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kit } from '../course/root.ts';

const npms = ['10', '11', '12'];
const nodes = ['20', '22', '24'];
const flags = ['', '--ignore-scripts', '--omit=optional', '--omit=dev'];

/** npm itself does not run on these. */
const impossible = ['npm 12, Node 20'];

interface Said {
  code: number;
  out: string;
  err: string;
}

const scratch = mkdtempSync(path.join(tmpdir(), 'kata-install-'));
let failed = 0;
try {
  for (const npm of npms)
    for (const node of nodes)
      for (const flag of flags) {
        const name = `npm ${npm}, Node ${node}${flag && `, ${flag}`}`;
        if (!isWanted(name)) continue;
        const { isRight, says } = await tryCell(npm, node, flag);
        if (!isRight) failed += 1;
        console.log(`${isRight ? 'ok ' : 'BAD'}  ${name.padEnd(36)}  ${says}`);
      }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failed === 0 ? 'Every way to install ends well.' : `${failed} ways to install do not end well.`);
process.exitCode = failed === 0 ? 0 : 1;

function isWanted(name: string): boolean {
  if (impossible.some((one) => name.startsWith(one))) return false;
  const wanted = process.argv.slice(2);
  return wanted.length === 0 || wanted.some((part) => name.includes(part));
}

/** A clone of what is committed, and the README's commands in it. */
async function tryCell(npm: string, node: string, flag: string): Promise<{ isRight: boolean; says: string }> {
  const clone = path.join(scratch, 'clone');
  rmSync(clone, { recursive: true, force: true });
  await must(run('git', ['clone', '--quiet', kit, clone], scratch));
  const outside = path.dirname(await fetched(packageOfNode(), node, 'bin/node'));
  const npmCli = await fetched('npm', npm, 'bin/npm-cli.js');
  const call = (...args: string[]): Promise<Said> =>
    run(path.join(outside, path.basename(process.execPath)), [npmCli, ...args], clone, outside);

  const installed = await call('ci', '--prefer-offline', '--no-audit', '--no-fund', ...(flag ? [flag] : []));
  if (installed.code !== 0) return { isRight: false, says: `npm ci: ${lastLine(installed)}` };
  const start = await call('start', '--silent');
  const tests = await call('test', '--silent', '--', 'fixtures/factories');
  if (start.code === 0 && tests.code === 0 && /01-first-test/.test(start.out) && / passed/.test(tests.out))
    return { isRight: true, says: 'works' };
  return { isRight: false, says: `${lastLine(start)} / ${lastLine(tests)}` };
}

/** Of a package in one of its majors, installed once. @returns a file in it */
async function fetched(name: string, major: string, file: string): Promise<string> {
  const place = path.join(scratch, `${name}-${major}`);
  const inside = path.join(place, 'node_modules', name);
  if (!readdirSync(scratch).includes(path.basename(place)))
    await must(run('npm', ['install', '--silent', '--prefix', place, `${name}@${major}`], scratch));
  return path.join(inside, file);
}

/** The package that this very Node comes from: others of its name hold other versions. */
function packageOfNode(): string {
  return path.basename(path.resolve(process.execPath, '../..'));
}

/** Nothing of the npm and the Node that run this reaches those that are tried. */
function run(program: string, args: string[], cwd: string, first?: string): Promise<Said> {
  const kept = Object.entries(process.env).filter(([key]) => !/^(npm_|NODE_|VITEST|INIT_CWD)/i.test(key));
  const env: NodeJS.ProcessEnv = { ...Object.fromEntries(kept), NO_COLOR: '1' };
  env.PATH = [...(first ? [first] : []), ...pathWithoutKit()].join(path.delimiter);
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });
}

function pathWithoutKit(): string[] {
  const all = (process.env.PATH ?? '').split(path.delimiter);
  return all.filter((folder) => !folder.includes('node_modules'));
}

async function must(running: Promise<Said>): Promise<void> {
  const said = await running;
  if (said.code !== 0) throw new Error(lastLine(said));
}

function lastLine({ out, err }: Said): string {
  return `${out}\n${err}`.trim().split('\n').at(-1) ?? '';
}
