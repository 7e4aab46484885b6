import { partsOfName, sameOnSomeSystem, type NameProblem } from './entry-name.ts';
import { treatmentOf } from './learner-names.ts';
import { limits, TooMuchError } from './limits.ts';

/** Why a file is not taken though a learner could have written it. */
export type Refusal =
  | NameProblem
  | 'link'
  | 'special'
  | 'too-big'
  | 'too-many'
  | 'same-name'
  | 'encrypted'
  | 'damaged'
  | 'unreadable'
  | 'unknown-archive';

/** What an entry is, as far as its source says. */
export type EntryKind = 'file' | 'folder' | 'link' | 'special' | 'encrypted';

/** What was found in a submission. */
export interface Collected {
  /** By path, with forward slashes. */
  files: Map<string, Buffer>;
  /** Archives inside of it, to be opened once. */
  archives: Map<string, Buffer>;
  refused: { name: string; why: Refusal }[];
  /** What is the teacher's: names of files, or of folders with a slash at the end. */
  leftOut: Set<string>;
}

/** Takes the files of one submission, as long as they are within the limits. */
export class Collector implements Collected {
  readonly files = new Map<string, Buffer>();
  readonly archives = new Map<string, Buffer>();
  readonly refused: { name: string; why: Refusal }[] = [];
  readonly leftOut = new Set<string>();
  /** Names as the least careful system has them, with the name that was first. */
  readonly #places = new Map<string, string>();
  readonly #folders = new Set<string>();
  #entries = 0;
  #bytes = 0;

  /**
   * What to do with an entry. @param name as its source has it @param size as its source says: it is not believed
   * @returns how many bytes may be read of it; undefined where it is left
   */
  offered(name: string, kind: EntryKind, size: number): number | undefined {
    this.#count();
    if (kind === 'folder') return undefined;
    const parts = partsOfName(name);
    if (parts === 'leads-out') return this.refuse(name, parts);
    const treatment = treatmentOf(Array.isArray(parts) ? parts : name.split(/[\\/]/));
    const isArchive = archiveKind(name) !== undefined;
    if (treatment !== 'take' && !(isArchive && treatment === 'leave')) {
      if (treatment === 'leave') this.leaveOut(name);
      return undefined;
    }
    if (parts === 'odd-name') return this.refuse(name, parts);
    if (kind !== 'file') return this.refuse(name, kind);
    return this.#roomFor(parts.join('/'), size, isArchive);
  }

  /** The bytes of an entry for which `offered` had room. */
  take(name: string, bytes: Buffer): void {
    const place = (partsOfName(name) as string[]).join('/');
    if (archiveKind(name) !== undefined) {
      this.archives.set(place, bytes);
      return;
    }
    this.#bytes += bytes.length;
    this.files.set(place, bytes);
  }

  refuse(name: string, why: Refusal): undefined {
    this.refused.push({ name, why });
  }

  leaveOut(name: string): void {
    this.leftOut.add(name);
  }

  #count(): void {
    this.#entries += 1;
    if (this.#entries > limits.entries) throw new TooMuchError();
  }

  #roomFor(place: string, size: number, isArchive: boolean): number | undefined {
    if (this.#isTaken(place)) return this.refuse(place, 'same-name');
    const most = isArchive ? limits.innerArchiveBytes : limits.fileBytes;
    if (size > most) return this.refuse(place, 'too-big');
    if (isArchive) return this.archives.size === 0 ? most : this.refuse(place, 'too-many');
    if (this.files.size >= limits.files || this.#bytes + size > limits.allBytes)
      return this.refuse(place, 'too-many');
    return most;
  }

  /** Of two files with one name it depends on the tool and the system which would be there: neither is taken. */
  #isTaken(place: string): boolean {
    const key = sameOnSomeSystem(place);
    const folders = foldersOf(key);
    const first = this.#places.get(key);
    if (first !== undefined && (this.files.delete(first) || this.archives.delete(first)))
      this.refuse(first, 'same-name');
    const isTwin =
      first !== undefined || this.#folders.has(key) || folders.some((folder) => this.#places.has(folder));
    this.#places.set(key, first ?? place);
    for (const folder of folders) this.#folders.add(folder);
    return isTwin;
  }
}

function foldersOf(place: string): string[] {
  const parts = place.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** What kind of archive a name says it is. */
export function archiveKind(name: string): 'zip' | 'tar' | undefined {
  if (/\.zip$/i.test(name)) return 'zip';
  return /\.(?:tar|tar\.gz|tgz)$/i.test(name) ? 'tar' : undefined;
}
