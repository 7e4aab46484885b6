import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder that we made, with the files of lessons in it and nothing else. */
export interface LaidOut {
  folderOf(lesson: string): string;
  remove(): void;
}

/** @param lessons files by name, which were all checked, by lesson */
export function layOut(lessons: { lesson: string; files: Map<string, Buffer> }[]): LaidOut {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-class-')));
  const folders = new Map(lessons.map(({ lesson }, index) => [lesson, path.join(root, String(index))]));
  for (const { lesson, files } of lessons) {
    const folder = folders.get(lesson)!;
    mkdirSync(folder);
    for (const [name, bytes] of files) {
      const file = path.join(folder, ...name.split('/'));
      mkdirSync(path.dirname(file), { recursive: true });
      // Never over something else.
      writeFileSync(file, bytes, { flag: 'wx' });
    }
  }
  return {
    folderOf: (lesson) => folders.get(lesson)!,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
