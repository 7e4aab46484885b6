import { strToU8, zipSync, type Zippable } from 'fflate';
import { Header, Pax } from 'tar';
import { gzipSync } from 'node:zlib';

/** What a test puts into an archive: an entry's name with its text, or with what else it is. */
export type Entries = Record<string, string | { text?: string; mode: number }>;

/** A zip with entries that no honest tool would write, too: names are taken as they are. */
export function zipOf(entries: Entries): Buffer {
  const zippable: Zippable = {};
  for (const [name, entry] of Object.entries(entries)) {
    const { text = '', mode } = typeof entry === 'string' ? { text: entry, mode: 0o100644 } : entry;
    zippable[name] = [strToU8(text), { os: 3, attrs: (mode << 16) >>> 0, mtime: new Date(2026, 0, 1) }];
  }
  return Buffer.from(zipSync(zippable));
}

/** A tar.gz of files, links and whatever else a type says. */
export function tarOf(
  entries: { name: string; text?: string; type?: 'File' | 'SymbolicLink' | 'FIFO'; to?: string }[],
): Buffer {
  const blocks = entries.flatMap(({ name, text = '', type = 'File', to }) => {
    const body = Buffer.from(text);
    const padding = Buffer.alloc((512 - (body.length % 512)) % 512);
    const fields = { path: name, size: body.length, type, linkpath: to, mode: 0o644, mtime: new Date(0) };
    const header = new Header(fields);
    const long = header.encode() ? [new Pax({ path: name }).encode()] : [];
    return [...long, header.block!, body, padding];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}
