import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { kit } from '../../course/root.ts';

const course = [
  'src',
  'fixtures',
  'grader',
  'lessons',
  'solutions',
  'variants',
  'package.json',
  'tsconfig.json',
  'stryker.conf.json',
  'vitest.config.ts',
  'vitest.workspace.ts',
];

/** The kit on a Vitest of its own, in which a part can be moved. */
const test = base.extend('copy', ({}, { onCleanup }) => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-moved-')));
  onCleanup(() => rmSync(root, { recursive: true, force: true }));
  for (const name of course)
    cpSync(path.join(kit, name), path.join(root, name), {
      recursive: true,
      filter: (file) => !file.includes('testdata'),
    });
  linkPackages(path.join(kit, 'node_modules'), path.join(root, 'node_modules'));
  const vitest = path.join(root, 'node_modules/vitest');
  return {
    /** Renames something wherever Vitest has it. @returns in how many files */
    move(from: RegExp, to: string): number {
      const files = readdirSync(vitest, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.js'),
      );
      return files.filter((name) => {
        const text = readFileSync(path.join(vitest, name), 'utf8');
        const moved = text.replaceAll(from, to);
        if (moved !== text) writeFileSync(path.join(vitest, name), moved);
        return moved !== text;
      }).length;
    },
    kata: (...args: string[]) => node(root, 'grader/kata.js', ...args),
    contractOf: (part: string) =>
      node(
        root,
        'node_modules/vitest/vitest.mjs',
        'run',
        'grader/session/vitest/parts.test.ts',
        '--reporter=verbose',
        '-t',
        `${part}: `,
      ),
  };
});

/** All packages but Vitest, which is copied. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith('.')))
    if (name === 'vitest') cpSync(path.join(from, name), path.join(to, name), { recursive: true });
    else symlinkSync(realpathSync(path.join(from, name)), path.join(to, name), 'junction');
}

function node(root: string, ...args: string[]): Promise<{ code: unknown; said: string }> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, KATA_TYPES: 'off' };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env, timeout: 50_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, said: stdout + stderr }),
    );
  });
}

const grading = ['grade', '01', '--tests', 'solutions/01-first-test', '--no-mutants'];

test('a Vitest in which nothing has moved grades a suite', async ({ copy }) => {
  const { code, said } = await copy.kata(...grading);

  expect(said).toContain('01-first-test: passed');
  expect(code).toBe(0);
});

test.for([
  ['runner', /\bonModuleRunner\b/g, 'onEvaluator', '`onModuleRunner` of `init`'],
  ['environment', /(?<![\w/])__vitest__(?!\w)/g, '__vitest_own__', 'the Vite environment `__vitest__`'],
  ['worker', /\brunBaseTests\b/g, 'runTests_', 'runBaseTests'],
] as const)(
  'a Vitest whose %s has moved is told by name, and turns its contract red',
  async ([part, from, to, named], { copy }) => {
    expect(copy.move(from, to)).toBeGreaterThan(0);

    const { code, said } = await copy.kata(...grading);
    const contract = await copy.contractOf(part);

    expect(code).toBe(3);
    expect(said).toContain(named);
    expect(contract.code).toBe(1);
    expect(contract.said).toMatch(new RegExp(`(×|FAIL) .*${part}: `));
  },
);
