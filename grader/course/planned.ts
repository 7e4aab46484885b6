import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from './course-files.ts';

/** A lesson that the front page promises and the course does not have yet. */
export interface PlannedLesson {
  number: number;
  slug: string;
}

/** What the last column of the front page's table says of such a lesson. */
const planned = /^\| *\**(\d+)\** *\| *\**([a-z\d-]+)\** *\|.*\| *(?:planned|prevista) *\|\s*$/gm;

/** The lessons that a front page calls planned; none where there is no such page. @param page relative to the course */
export function plannedLessons(root: string, page = 'README.md'): PlannedLesson[] {
  if (!existsSync(path.join(root, page))) return [];
  const rows = readCourseFile(root, page).matchAll(planned);
  return [...rows].map(([, number, slug]) => ({ number: Number(number), slug }));
}
