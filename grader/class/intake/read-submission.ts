import path from 'node:path';
import { archiveKind, Collector, type Collected } from './collect.ts';
import { TooMuchError } from './limits.ts';
import { readFile, readFolder } from './read-folder.ts';
import { readTar } from './read-tar.ts';
import { readZip } from './read-zip.ts';
import type { Submission } from './submissions.ts';

/** Reads what a student has handed in. It is never thrown: what cannot be read is told as refused. */
export async function readSubmission(folder: string, { parts }: Submission): Promise<Collected> {
  const collector = new Collector();
  for (const { name, kind, owner } of parts) {
    const place = path.join(folder, name);
    await told(name, collector, async () => {
      if (kind === 'folder') return readFolder(place, collector);
      if (kind !== 'file') return collector.refuse(name, kind);
      const archive = archiveKind(name);
      if (archive) return readArchive(archive, place, collector);
      if (/\.(?:rar|7z|gz|bz2|xz|zst)$/i.test(name)) return collector.refuse(name, 'unknown-archive');
      return readFile(place, owner.file, collector, kind);
    });
  }
  // What a system of courses has packed may hold what the student has packed, and no more than that.
  for (const [name, bytes] of collector.archives) {
    const inside = path.posix.join(path.posix.dirname(name), '/');
    await told(name, collector, () =>
      readArchive(archiveKind(name)!, bytes, collector, inside === './' ? '' : inside),
    );
  }
  return collector;
}

function readArchive(
  kind: 'zip' | 'tar',
  source: string | Buffer,
  collector: Collector,
  inside = '',
): Promise<void> {
  if (kind === 'zip') return readZip(source, collector, inside);
  return readTar(source, collector, inside);
}

async function told(name: string, collector: Collector, act: () => Promise<void> | undefined): Promise<void> {
  try {
    await act();
  } catch (error) {
    collector.refuse(name, error instanceof TooMuchError ? 'too-big' : 'damaged');
  }
}
