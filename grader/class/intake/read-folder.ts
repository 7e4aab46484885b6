import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { constants, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Collector, EntryKind } from './collect.ts';
import { isPassedBy, treatmentOf } from './learner-names.ts';
import { limits, TooMuchError } from './limits.ts';
import { readCapped } from './read-capped.ts';

/** Offers what a folder holds to a collector. No link is followed, and nothing is read that is no file. */
export async function readFolder(root: string, collector: Collector, inside = ''): Promise<void> {
  if (inside.split('/').length > limits.depth + 1) throw new TooMuchError();
  const entries = readdirSync(path.join(root, inside), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = inside + entry.name;
    if (!entry.isDirectory()) await readFile(path.join(root, name), name, collector, kindOf(entry));
    else if (!isPassedBy(entry.name)) await readFolder(root, collector, `${name}/`);
    else if (treatmentOf([entry.name, 'file']) === 'leave') collector.leaveOut(`${name}/`);
  }
}

/** Offers one file of the disk, under a name. */
export async function readFile(
  place: string,
  name: string,
  collector: Collector,
  kind: EntryKind,
): Promise<void> {
  const size = lstatSync(place, { throwIfNoEntry: false })?.size ?? 0;
  const most = collector.offered(name, kind, size);
  if (most === undefined) return;
  let handle: FileHandle | undefined;
  try {
    // What is a file now may be a link or a pipe when it is opened.
    handle = await open(
      place,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    if (!(await handle.stat()).isFile()) return collector.refuse(name, 'special');
    collector.take(name, await readCapped(handle.createReadStream({ autoClose: false }), most));
  } catch (error) {
    collector.refuse(name, error instanceof TooMuchError ? 'too-big' : 'unreadable');
  } finally {
    await handle?.close();
  }
}

export function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'special';
}
