import { fromBufferPromise, getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Collector, EntryKind } from './collect.ts';
import { nameInside } from './entry-name.ts';
import { limits, TooMuchError } from './limits.ts';
import { readCapped } from './read-capped.ts';

/** The upper half of the attributes, where the zip was made on a Unix: what `stat` calls the mode. */
const typeBits = 0o170000;
const types: Record<number, EntryKind> = {
  0: 'file',
  0o100000: 'file',
  0o040000: 'folder',
  0o120000: 'link',
};

/**
 * Offers what a zip lists to a collector, and unpacks only what it takes.
 * @param source a file, or its bytes @param inside the folder that the zip is in, with a slash at its end
 * @throws Error where it is no zip, or damaged; TooMuchError
 */
export async function readZip(source: string | Buffer, collector: Collector, inside = ''): Promise<void> {
  const options = { decodeStrings: false, lazyEntries: true, autoClose: false };
  const zip = await (typeof source === 'string'
    ? openPromise(source, options)
    : fromBufferPromise(source, options));
  try {
    if (zip.entryCount > limits.entries) throw new TooMuchError();
    for await (const entry of zip.eachEntry()) await offer(zip, entry, collector, inside);
  } finally {
    zip.close();
  }
}

async function offer(zip: ZipFile, entry: Entry, collector: Collector, inside: string): Promise<void> {
  const own = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  const name = nameInside(inside, own);
  const most = collector.offered(name, kindOf(entry, own), entry.uncompressedSize);
  if (most === undefined) return;
  try {
    collector.take(name, await readCapped(await zip.openReadStreamPromise(entry), most));
  } catch (error) {
    // One that is larger than its list says is damaged, too: yauzl ends it.
    collector.refuse(name, error instanceof TooMuchError ? 'too-big' : 'damaged');
  }
}

function kindOf(entry: Entry, name: string): EntryKind {
  if (name.endsWith('/')) return 'folder';
  if (entry.isEncrypted()) return 'encrypted';
  return types[(entry.externalFileAttributes >>> 16) & typeBits] ?? 'special';
}
