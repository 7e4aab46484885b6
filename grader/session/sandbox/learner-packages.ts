import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What lessons and their tests are written with. All else in `node_modules` is the grader's. */
export const learnerPackages = [
  'vitest',
  '@faker-js/faker',
  'express',
  'fast-check',
  'fishery',
  'msw',
  'supertest',
] as const;

/** These packages and all that they need, each by the folder that it really is in. */
export function packageFolders(kit: string, names: readonly string[] = learnerPackages): Set<string> {
  const found = new Set<string>();
  const wanted = names.map((name) => [name, kit] as const);
  for (let one = wanted.shift(); one; one = wanted.shift()) {
    const folder = folderOf(...one);
    if (folder === undefined || found.has(folder)) continue;
    found.add(folder);
    wanted.push(...needs(folder).map((name) => [name, folder] as const));
  }
  return found;
}

/** As Node finds it: in the nearest `node_modules` above. */
function folderOf(name: string, from: string): string | undefined {
  for (let at = from; ; at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name);
    if (existsSync(path.join(folder, 'package.json'))) return realpathSync(folder);
    if (path.dirname(at) === at) return undefined;
  }
}

function needs(folder: string): string[] {
  const {
    dependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, { optional?: boolean }>
  >;
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  return [...Object.keys(dependencies), ...peers];
}
