import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Parser, type ReadEntry } from 'tar';
import type { Collector, EntryKind } from './collect.ts';
import { nameInside } from './entry-name.ts';
import { limits, TooMuchError } from './limits.ts';

const kinds: Partial<Record<ReadEntry['type'], EntryKind>> = {
  File: 'file',
  OldFile: 'file',
  ContiguousFile: 'file',
  Directory: 'folder',
  GNUDumpDir: 'folder',
  SymbolicLink: 'link',
  Link: 'link',
};

/**
 * Offers what a tar file holds to a collector, packed or not.
 * @param source a file, or its bytes @param inside the folder that it is in, with a slash at its end
 * @throws Error where it is no tar file, or damaged; TooMuchError
 */
export async function readTar(source: string | Buffer, collector: Collector, inside = ''): Promise<void> {
  const input = typeof source === 'string' ? createReadStream(source) : Readable.from([source]);
  let bytes = 0;
  let entries = 0;
  await new Promise<void>((resolve, reject) => {
    const parser = new Parser({ strict: true });
    const stop = (error: unknown): void => {
      input.unpipe();
      input.destroy();
      reject(error as Error);
    };
    parser.on('entry', (entry: ReadEntry) => {
      entries += 1;
      bytes += entry.size;
      try {
        if (bytes > limits.tarBytes) throw new TooMuchError();
        offer(entry, collector, inside);
      } catch (error) {
        stop(error);
      }
    });
    parser.on('error', stop);
    parser.on('abort', stop);
    parser.on('end', () => (entries > 0 ? resolve() : reject(new Error('no entries'))));
    input.on('error', stop);
    input.pipe(parser);
  });
}

function offer(entry: ReadEntry, collector: Collector, inside: string): void {
  const own = entry.path;
  const name = nameInside(inside, own);
  const kind = own.endsWith('/') ? 'folder' : (kinds[entry.type] ?? 'special');
  // The header says how long it is, and no more than that is read.
  if (collector.offered(name, kind, entry.size) === undefined) return void entry.resume();
  const chunks: Buffer[] = [];
  entry.on('data', (chunk: Buffer) => chunks.push(chunk));
  entry.on('end', () => collector.take(name, Buffer.concat(chunks)));
}
