import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { kit } from './root.ts';

/** What a grade depends on besides the suite. */
type Versions = Record<'kit' | 'node' | 'vitest' | 'stryker', string>;

/** The versions in use. @throws Error where Vitest or Stryker is not installed */
export function versions(): Versions {
  const resolve = createRequire(import.meta.url).resolve;
  const versionIn = (file: string): string =>
    (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  return {
    kit: versionIn(path.join(kit, 'package.json')),
    node: process.versions.node,
    vitest: versionIn(resolve('vitest/package.json')),
    stryker: versionIn(resolve('@stryker-mutator/core/package.json')),
  };
}
