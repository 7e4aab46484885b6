import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { kit } from '../course/root.ts';
import { lintLayers } from './lint-layers.ts';
import { rooms } from './rooms.ts';

const config = path.join(kit, '.oxlintrc.json');

/** An empty project with our configuration of the linter. `lint` says which of its files break a rule. */
const test = base.extend('project', ({}, { onCleanup }) => {
  const root = mkdtempSync(path.join(tmpdir(), 'kata-layers-'));
  onCleanup(() => rmSync(root, { recursive: true, force: true }));
  cpSync(config, path.join(root, '.oxlintrc.json'));
  return {
    write(file: string, text: string): void {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    },
    lint(): string[] {
      const found = JSON.parse(oxlint(root)) as { diagnostics: { filename: string; code: string }[] };
      return found.diagnostics
        .filter(({ code }) => code.includes('no-restricted-imports'))
        .map(({ filename }) => filename.replaceAll('\\', '/'))
        .toSorted();
    },
  };
});

/** What it prints, whether or not it finds something. */
function oxlint(folder: string): string {
  const bin = path.join(
    path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
    'bin/oxlint',
  );
  try {
    return execFileSync(process.execPath, [bin, '--format=json'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test('the configuration is what the order of the rooms says', () => {
  const { overrides } = JSON.parse(readFileSync(config, 'utf8')) as { overrides: { files: string[] }[] };

  expect(overrides.filter(({ files }) => files[0].startsWith('grader/'))).toEqual(lintLayers());
});

test('an import of any room to the right is refused, in each room', ({ project }) => {
  const fileIn = (room: string, name: string): string =>
    room.endsWith('.ts') ? `grader/${room}` : `grader/${room}/${name}`;
  const refused = rooms.flatMap((room, place) => {
    const file = fileIn(room, 'breaks.ts');
    const targets = rooms.slice(place + 1).map((right) => fileIn(right, 'any.ts'));
    const written = targets.map((target) => path.posix.relative(path.posix.dirname(file), target));
    project.write(
      file,
      written.map((one) => `import '${one.startsWith('.') ? one : `./${one}`}';\n`).join(''),
    );
    return targets.map(() => file);
  });

  expect(project.lint()).toEqual(refused.toSorted());
});

test('a module that imports a room to its left is not', ({ project }) => {
  project.write(
    'grader/judge/fits.ts',
    "import '../session/evidence.ts';\nimport '../sentences/sentences.ts';\n",
  );
  project.write(
    'grader/session/vitest/fits.ts',
    "import '../in-worker/process-state.ts';\nimport './parts.ts';\n",
  );

  expect(project.lint()).toEqual([]);
});

test.for([
  ['src/orders/breaks.ts', '#fixtures/fakes/fake-clock.ts'],
  ['src/breaks.ts', '../solutions/01-first-test/first-test.test.ts'],
  ['fixtures/fakes/breaks.ts', '../../grader/judge/judge.ts'],
  ['fixtures/breaks.ts', '../lessons/01-first-test/first-test.test.ts'],
  ['grader/judge/breaks.ts', '#src/orders/order-service.ts'],
  ['grader/course/breaks.test.ts', '#fixtures/fakes/fake-clock.ts'],
])('%s may not import %s', ([file, target], { project }) => {
  project.write(file, `import '${target}';\n`);

  expect(project.lint()).toEqual([file]);
});
