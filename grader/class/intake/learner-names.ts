import { isTestFile } from '../../course/test-files.ts';

/** Folders of the course, or of tools: whatever is in them is the teacher's, or can be made again. */
const foldersOfOthers =
  /^(?:\..*|__MACOSX|node_modules|src|fixtures|solutions|variants|grader|docs|dist|build|coverage|reports|__mocks__)$/i;

/** Files that come with the course, a system or an editor: to leave them out is no news. */
const quiet =
  /^(?:\..*|lesson\.yaml|README(?:\.\w+)?\.md|hints(?:\.\w+)?\.md|report\.txt|Thumbs\.db|desktop\.ini)$/i;

/** What configures a tool, or runs before the tests do. */
const settings =
  /^(?:package(?:-lock)?|npm-shrinkwrap|tsconfig.*|jsconfig.*|deno|bunfig|.*\.config|.*\.workspace|(?:.*[.-])?setup|.*setup-?tests?)\.(?:json|[cm]?[jt]sx?)$/i;

/** What to do with a file of a submission, by its name alone. */
export type Treatment = 'take' | 'leave' | 'leave-quietly';

/** The list that `kata pack` puts into what it packs. */
export const packedList = 'kata.json';

/** @param parts folders, then the name of the file */
export function treatmentOf(parts: string[]): Treatment {
  const name = parts.at(-1)!;
  const folder = parts.slice(0, -1).find((part) => foldersOfOthers.test(part));
  if (folder !== undefined) return /^(?:\.|__MACOSX$|node_modules$)/.test(folder) ? 'leave-quietly' : 'leave';
  if (quiet.test(name)) return 'leave-quietly';
  return isLearners(name, parts.at(-2)) ? 'take' : 'leave';
}

/** Whether a folder of the disk can be passed by without a look at each of its files. */
export function isPassedBy(folder: string): boolean {
  return foldersOfOthers.test(folder);
}

function isLearners(name: string, folder: string | undefined): boolean {
  if (settings.test(name)) return false;
  if (isTestFile(name)) return true;
  if (name.endsWith('.snap')) return folder === '__snapshots__';
  return /\.(?:[cm]?[jt]sx?|json|ya?ml)$/.test(name);
}
