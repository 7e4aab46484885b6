import { createHash } from 'node:crypto';

/** SHA-256 of files: of names and bytes, in whatever order they come. */
export function digestOf(files: Map<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${JSON.stringify([name, bytes.length])}\n`).update(bytes);
  return hash.digest('hex');
}
