import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kit } from '../../course/root.ts';
import { packageFolders } from './learner-packages.ts';

const imported = /from '((?!node:)[\w@][^']*)'/g;

test('every package that a lesson, a solution or a fixture imports is open to suites', () => {
  const folders = packageFolders(kit);
  const texts = ['src', 'fixtures', 'lessons', 'solutions'].flatMap((place) =>
    readdirSync(path.join(kit, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(kit, place, name), 'utf8')),
  );
  const names = new Set(
    texts.flatMap((text) => [...text.matchAll(imported)].map(([, name]) => packageOf(name))),
  );

  expect(names.size).toBeGreaterThan(3);
  for (const name of names) expect(folders).toContain(realpathSync(path.join(kit, 'node_modules', name)));
});

test('the judge is made of packages that are not', () => {
  const folders = packageFolders(kit);

  for (const name of ['typescript', '@stryker-mutator/instrumenter', 'commander']) {
    const folder = path.join(kit, 'node_modules', name);
    expect(existsSync(folder)).toBe(true);
    expect(folders).not.toContain(realpathSync(folder));
  }
});

function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}
