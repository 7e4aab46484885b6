import { createHash } from 'node:crypto';
import { partsOfName, sameOnSomeSystem } from './intake/entry-name.ts';

/** What a record is called that is about no lesson. */
const noLesson = 'no-lesson';

/** The path of each student's record, relative, with forward slashes: no name leads outside, and no two are one. */
export function recordPlaces(records: { student: string; lesson: string }[]): string[] {
  const students = folderNames([...new Set(records.map(({ student }) => student))]);
  return records.map(
    ({ student, lesson }) => `${students.get(student)}/${safeName(lesson || noLesson)}.json`,
  );
}

/** A folder's name for each student, which every system can have. */
export function folderNames(students: string[]): Map<string, string> {
  const keys = students.map((student) => sameOnSomeSystem(safeName(student)));
  return new Map(
    students.map((student, index) => {
      const isAlone = keys.indexOf(keys[index]) === keys.lastIndexOf(keys[index]);
      const name = safeName(student);
      return [student, isAlone ? name : `${name}-${shortHash(student)}`];
    }),
  );
}

/** The name itself where it is one for a file; else one that is like it, with a short hash of it. */
function safeName(name: string): string {
  const parts = partsOfName(name);
  if (Array.isArray(parts) && parts.length === 1 && parts[0] === name && !name.startsWith('.')) return name;
  const like = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '_')
    .trim()
    .slice(0, 80);
  return `${like || '_'}-${shortHash(name)}`;
}

function shortHash(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}
