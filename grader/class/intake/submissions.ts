import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { archiveKind, type EntryKind } from './collect.ts';
import { sameOnSomeSystem } from './entry-name.ts';
import { ownerOf, type Owner } from './owner.ts';
import { kindOf } from './read-folder.ts';

/** Something in the class's folder that is one student's. */
interface Part {
  /** As it is called in the class's folder. */
  name: string;
  kind: EntryKind;
  owner: Owner;
  /** When it was written last, in ms. */
  time: number;
}

/** All that one student has handed in. */
export interface Submission {
  student: string;
  id?: string;
  parts: Part[];
  /** What a later one has replaced. */
  replaced: string[];
  /** When the last of its parts was written, in ms. */
  time: number;
}

/** What is the teacher's in a class's folder, or a system's. */
const notHandedIn =
  /^(?:\..*|course\.ya?ml|roster\.csv|overrides\.csv|README\.md|__MACOSX|Thumbs\.db|desktop\.ini)$/i;

/** Every submission of a folder, by student. @param out a folder that may be in there, and is none */
export function submissionsIn(folder: string, out: string): Submission[] {
  const parts = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !notHandedIn.test(name) && !isAbove(path.resolve(folder, name), path.resolve(out)))
    .map((entry): Part => {
      const stat = lstatSync(path.join(folder, entry.name), { throwIfNoEntry: false });
      const owner = ownerOf(entry.name, entry.isDirectory());
      return { name: entry.name, kind: kindOf(entry), owner, time: stat?.mtimeMs ?? 0 };
    })
    .toSorted((a, b) => compare(a.name, b.name));
  const byOwner = Map.groupBy(parts, ({ owner }) =>
    JSON.stringify([sameOnSomeSystem(owner.student), owner.id]),
  );
  const names = [...byOwner.values()].map(([{ owner }]) => sameOnSomeSystem(owner.student));
  return [...byOwner.values()]
    .map((own) => {
      const [{ owner }] = own;
      // Two people may have one name.
      const isAlone = names.filter((name) => name === sameOnSomeSystem(owner.student)).length === 1;
      return submissionOf(isAlone ? owner.student : `${owner.student} (${owner.id ?? '-'})`, own);
    })
    .toSorted((a, b) => compare(a.student, b.student));
}

/** The latest of the archives and folders counts; of single files, the latest of each name. */
function submissionOf(student: string, parts: Part[]): Submission {
  const latest = new Map<string, Part>();
  for (const part of parts.toSorted((a, b) => lateness(a, b) || compare(a.name, b.name)))
    latest.set(isWhole(part) ? '/' : part.owner.file, part);
  const counting = parts.filter((part) => latest.get(isWhole(part) ? '/' : part.owner.file) === part);
  return {
    student,
    ...(parts[0].owner.id !== undefined && { id: parts[0].owner.id }),
    parts: counting,
    replaced: parts.filter((part) => !counting.includes(part)).map(({ name }) => name),
    time: Math.max(...counting.map(({ time }) => time)),
  };
}

function lateness(a: Part, b: Part): number {
  return (a.owner.upload ?? 0) - (b.owner.upload ?? 0) || a.time - b.time;
}

function isWhole({ name, kind }: Part): boolean {
  return kind === 'folder' || archiveKind(name) !== undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Whether a place is another one, or a folder around it. */
function isAbove(place: string, other: string): boolean {
  return other === place || other.startsWith(place + path.sep);
}
