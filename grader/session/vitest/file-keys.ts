import { TestRunner } from 'vitest';

/** The keys of a file's tests begin with this: Vitest makes them of the file's path. */
export function keyPrefixOf(file: string, { root, name = '' }: { root: string; name?: string }): string {
  return `${TestRunner.createFileTask(file, root, name).id}_`;
}
