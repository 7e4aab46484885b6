import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { kata } from './kata.ts';

/** What the kit is made of, without its history and without what was found out in it. */
const parts =
  'src fixtures lessons solutions variants grader package.json tsconfig.json stryker.conf.json vitest.config.ts vitest.workspace.ts';

/** In ms: with a few files it is ready long before. */
const patience = 90_000;

const names = {
  sound: 'has enough when exactly the stock is wanted',
  refusing: 'finds the mug and its stock',
  waiting: 'has none of an unknown product',
};

/** Lesson 01, begun: one test is sound, one is wrong, one checks nothing. */
export const begun = {
  ...names,
  file: 'lessons/01-first-test/first-test.test.ts',
  text: `import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

async function shelf() {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'mug', name: 'Mug', price: 12_50, stock: 3 });
  return new ProductService(store);
}

test('${names.sound}', async () => {
  expect(await (await shelf()).checkStock('mug', 3)).toBe(true);
});

test('${names.refusing}', async () => {
  expect((await (await shelf()).getProduct('mug'))?.stock).toBe(1_000_000);
});

test('${names.waiting}', async () => {
  await shelf();
  // TODO 2: act and assert.
});
`,
};

/** A copy of the kit in a temporary folder, in which lesson 01 is begun and graded. */
export async function begunKit(): Promise<string> {
  const root = copyOfKit();
  writeFileSync(path.join(root, begun.file), begun.text);
  await kata(root, ['grade', '01', '--no-mutants']);
  return root;
}

/** The kit in a temporary folder, with the packages of this one. */
export function copyOfKit(): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-ui-')));
  for (const part of parts.split(' '))
    cpSync(path.join(kit, part), path.join(root, part), { recursive: true });
  symlinkSync(path.join(kit, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  return root;
}

export interface ServedUi {
  /** With the token that lets a browser in. */
  address: string;
  end(): Promise<void>;
}

/** `npm run ui` in a copy of the kit, when it has run these files. @param files parts of their names */
export async function serveUi(root: string, files: string[]): Promise<ServedUi> {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const flags = ['--open=false', '--api.host=127.0.0.1', `--api.port=${await freePort()}`];
  const child = spawn(
    process.execPath,
    [vitest, '--config', 'grader/ui/vitest.config.ts', ...flags, ...files],
    {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, KATA_LANG: 'en' },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  const end = async (): Promise<void> => {
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill();
    await ended;
    rmSync(root, { recursive: true, force: true });
  };
  let text = '';
  const isReady = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('Watching for file changes')) resolve(true);
    });
    child.on('exit', () => resolve(false));
    setTimeout(resolve, patience, false).unref();
  });
  const [, address] = ((await isReady) && /UI started at (\S+)/.exec(text)) || [];
  if (address !== undefined) return { address, end };
  await end();
  throw new Error(`The UI is not ready. It said: ${text}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
