import { TestRunner } from 'vitest';

interface Config {
  root: string;
  name?: string;
}

/** The files that have a test which is asked for, in the order of the tests; all where no test is named. */
export function filesWith(only: string[] | undefined, files: string[], config: Config): string[] {
  if (!only) return files;
  const placeOf = (file: string): number => {
    const prefix = keyPrefixOf(file, config);
    const place = only.findIndex((key) => key.startsWith(prefix));
    return place < 0 ? Infinity : place;
  };
  return files
    .map((file) => ({ file, place: placeOf(file) }))
    .filter(({ place }) => place < Infinity)
    .toSorted((a, b) => a.place - b.place)
    .map(({ file }) => file);
}

/** The keys of a file's tests begin with this: Vitest makes them of the file's path. */
function keyPrefixOf(file: string, { root, name = '' }: Config): string {
  return `${TestRunner.createFileTask(file, root, name).id}_`;
}
