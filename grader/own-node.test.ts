import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test as base } from 'vitest';

/** What npm leaves behind in a folder, without the rest of the kit. */
const test = base
  .extend('root', ({}, { onCleanup }) => {
    const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-start-')));
    onCleanup(() => rmSync(root, { recursive: true }));
    return root;
  })
  .extend(
    'start',
    () =>
      async (kit: string, ...packages: string[]): Promise<{ code: number; stderr: string }> => {
        for (const name of ['kata.js', 'own-node.js'])
          cpSync(path.join(import.meta.dirname, name), path.join(kit, 'grader', name));
        for (const name of packages) mkdirSync(path.join(kit, 'node_modules', name), { recursive: true });
        return run(process.execPath, [path.join(kit, 'grader/kata.js'), 'list']).then(
          () => ({ code: 0, stderr: '' }),
          ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
        );
      },
  );

const run = promisify(execFile);

test('says so where no package was installed', async ({ root, start }) => {
  await expect(start(root)).resolves.toEqual({
    code: 2,
    stderr: `The packages are not all here. Run \`npm ci --include=dev --include=optional\` in ${root}, then start again.\n`,
  });
});

test('says so where what is made for this machine was left out', async ({ root, start }) => {
  await expect(start(root, 'vitest', '@rolldown/pluginutils')).resolves.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('not all here'),
  });
});

test('says so in a place that Vite cannot load from', async ({ root, start }) => {
  const kit = path.join(root, '100% mine');

  await expect(start(kit, '@rolldown/binding-of-a-machine')).resolves.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Vite loads nothing from a path with %. Rename that folder.'),
  });
});

test('says so in a place where Node loads no TypeScript', async ({ root, start }) => {
  const kit = path.join(root, 'node_modules', 'kit');

  await expect(start(kit, '@rolldown/binding-of-a-machine')).resolves.toEqual({
    code: 2,
    stderr: `The course lies in ${kit}, and Node loads no TypeScript from below node_modules. Move it elsewhere.\n`,
  });
});
