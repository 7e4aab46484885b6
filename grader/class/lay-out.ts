import { lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive } from './out-lock.ts';

/** A folder that we made, with the files of lessons in it and nothing else. */
export interface LaidOut {
  folderOf(lesson: string): string;
  remove(): void;
}

const prefix = 'kata-class-';

/** @param lessons files by name, which were all checked, by lesson */
export function layOut(lessons: { lesson: string; files: Map<string, Buffer> }[]): LaidOut {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`)));
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

/** Removes what killed processes of this user have laid out: the name of the folder says which process made it. */
export function removeLeftOver(folder = tmpdir(), user = process.getuid?.()): void {
  for (const name of readdirSync(folder)) {
    const pid = new RegExp(`^${prefix}(\\d+)-\\w{6}$`).exec(name)?.[1];
    if (pid === undefined || Number(pid) === process.pid || isAlive(Number(pid))) continue;
    try {
      const place = path.join(folder, name);
      const stat = lstatSync(place);
      // Anybody may make a folder or a link of this name.
      if (stat.isDirectory() && (user === undefined || stat.uid === user))
        rmSync(place, { recursive: true, force: true });
    } catch {
      // Somebody else has removed it, or it is in use: it is tried again next time.
    }
  }
}
