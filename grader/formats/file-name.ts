import { createHash } from 'node:crypto';

const longest = 50;
/** Windows keeps these for itself, whatever the extension is. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name for the file of each student that every system takes. Where a name cannot be used as it is, or differs from
 * another by case alone, a part of its hash tells it apart.
 */
export function fileNames(names: string[]): Map<string, string> {
  const all = [...new Set(names)];
  const alike = Map.groupBy(all, (name) => plainName(name).toLowerCase());
  return new Map(
    all.map((name) => {
      const plain = plainName(name);
      const isSafe = plain === name && alike.get(plain.toLowerCase())!.length === 1 && !reserved.test(name);
      return [name, isSafe ? name : `${plain}-${hashOf(name)}`];
    }),
  );
}

function plainName(name: string): string {
  const plain = name
    .slice(0, longest)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}_.@+-]+/gu, '_')
    .replace(/^[.-]+/, '')
    .replace(/\.+$/, '');
  return plain === '' ? 'student' : plain;
}

function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}
