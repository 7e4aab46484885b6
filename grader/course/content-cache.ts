import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/** Keeps what takes long to find out, in `.kata/cache`: by the content it was found from, never by time. */
export class ContentCache {
  readonly #folder: string;

  constructor(root: string) {
    this.#folder = path.join(root, '.kata', 'cache');
  }

  /** What was kept for this content; undefined when there is nothing, or nothing that can be read. */
  get<S extends z.ZodType>(name: string, content: string, schema: S): z.infer<S> | undefined {
    try {
      const kept = JSON.parse(readFileSync(this.#fileOf(name), 'utf8')) as {
        content: string;
        value: unknown;
      };
      return kept.content === content ? schema.parse(kept.value) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Where it cannot be written, it is found out again next time. */
  set(name: string, content: string, value: unknown): void {
    const file = this.#fileOf(name);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(`${file}.${process.pid}`, JSON.stringify({ content, value }));
      renameSync(`${file}.${process.pid}`, file);
    } catch {
      // It is a cache.
    }
  }

  #fileOf(name: string): string {
    return path.join(this.#folder, `${name}.json`);
  }
}

/** A short name for the content of files, and of all files in folders. What does not exist counts as empty. */
export function contentOf(root: string, places: string[], ...texts: string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} ${text}`);
  for (const file of places.flatMap((place) => filesIn(root, place))) {
    hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 32);
}

function filesIn(root: string, place: string): string[] {
  const stat = statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [place];
  return readdirSync(path.join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(path.relative(root, entry.parentPath), entry.name))
    .toSorted();
}
