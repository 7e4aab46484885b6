import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { calibrationFile, type StoredCalibration } from '../course/calibration-file.ts';
import type { Lesson } from '../course/course.ts';
import { kit } from '../course/root.ts';
import { filesOfCourse, filesOfKit, starterFiles } from './copied-places.ts';
import { studentPackage } from './student-package.ts';
import { studentPage } from './student-page.ts';
import type { ExportedFiles } from './target.ts';

const frontPages = ['README.md', 'README.es.md'];

/** All files of a copy for students. @param lessons all of the course */
export function studentFiles(root: string, lessons: Lesson[], calibration: StoredCalibration): ExportedFiles {
  const files = new Map<string, string | Buffer>();
  const copy = (folder: string, names: string[]): void => {
    for (const name of names) files.set(name, readFileSync(path.join(folder, name)));
  };
  copy(kit, filesOfKit(kit));
  copy(
    kit,
    frontPages.filter((page) => existsSync(path.join(kit, page))),
  );
  copy(root, filesOfCourse(root, lessons));
  for (const [name, text] of starterFiles(root, lessons)) files.set(name, text);
  files.set('package.json', studentPackage(readFileSync(path.join(kit, 'package.json'), 'utf8')));
  files.set(calibrationFile, `${JSON.stringify(calibration, null, 1)}\n`);

  const names = new Set(files.keys());
  for (const page of names)
    if (page.endsWith('.md')) files.set(page, studentPage(page, files.get(page)!.toString(), names));
  return files;
}
