import { limits } from './limits.ts';

/** Why a name is not taken: it leads out of its folder, or no file can have it on every system. */
export type NameProblem = 'leads-out' | 'odd-name';

/** Devices on Windows, whatever their ending is. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * The parts of a name as an archive or a disk has it, each of which names a file or a folder on every system.
 * Nothing is made right: a name is as it should be, or it is refused.
 */
export function partsOfName(name: string): string[] | NameProblem {
  const text = name.normalize('NFC').replaceAll('\\', '/');
  if (text.startsWith('/') || /^[A-Za-z]:/.test(text)) return 'leads-out';
  const parts = text.split('/').filter((part, index) => part !== '.' || index > 0);
  if (parts.includes('..')) return 'leads-out';
  return parts.length > 0 && parts.length <= limits.depth && parts.every(isName) ? parts : 'odd-name';
}

function isName(part: string): boolean {
  return (
    part.trim() !== '' &&
    part.length <= limits.nameLength &&
    !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029<>:"/\\|?*]/u.test(part) &&
    !/[. ]$/.test(part) &&
    !reserved.test(part)
  );
}

/** What two names share that some systems take for one. */
export function sameOnSomeSystem(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** The name of an entry as it is below the folder of its archive. One that begins at the root is told as it is. */
export function nameInside(folder: string, own: string): string {
  return /^(?:[/\\]|[A-Za-z]:)/.test(own) ? own : folder + own;
}
