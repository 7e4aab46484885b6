import path from 'node:path';

/** What of a page is about solutions, or for whoever has them: sections and lines. */
const wholeKitOnly =
  /<!-- whole kit: begin -->[\s\S]*?<!-- whole kit: end -->\n\n|^.*<!-- whole kit -->(?:\n|$)/gm;
/** A row on a command that a copy does not have, and the rows on its flags. */
const otherCommands = /^\| `kata (?:class|diff|export|merge|new|solution|verify)\b.*\n(?:\| `… .*\n)*/gm;
/** In the picture of the folders. */
const otherFolders = /^(?:solutions|variants\/(?:probes|freedoms))\/.*\n|(?<=^docs\/ .*);.*/gm;

const reasonLink = /\s\(\[[^\]]*\]\(([^)\s]+)\)\)/g;
const link = /\[([^\]]*)\]\(([^)\s]+)\)/g;

/**
 * A page of the kit for a copy without solutions: links to what the copy does not have are plain words.
 * @param page its path, with forward slashes @param files all of the copy
 */
export function studentPage(page: string, text: string, files: ReadonlySet<string>): string {
  const isHere = (to: string): boolean => {
    if (/^(?:[a-z]+:|#)/.test(to)) return true;
    const place = path.posix.join(path.posix.dirname(page), to.replace(/#.*$/, ''));
    return files.has(place) || [...files].some((file) => file.startsWith(`${place}/`));
  };
  return text
    .replace(wholeKitOnly, '')
    .replace(otherCommands, '')
    .replace(otherFolders, '')
    .replace(reasonLink, (all, to: string) => (isHere(to) ? all : ''))
    .replace(link, (all, words: string, to: string) => (isHere(to) ? all : words));
}
