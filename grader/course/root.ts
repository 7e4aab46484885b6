import { existsSync } from 'node:fs';
import path from 'node:path';

/** The kit's own folder. */
export const kit = path.resolve(import.meta.dirname, '../..');

/** The course that a folder belongs to: itself or the nearest above it; the kit's own where there is none. */
export function findCourse(folder: string): string {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'lessons')) && existsSync(path.join(at, 'src'))) return at;
    if (path.dirname(at) === at) return kit;
  }
}
