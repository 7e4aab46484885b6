import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  passagesOfBug,
  passagesOfComments,
  passagesOfPage,
  passagesOfTexts,
  type Passage,
} from './passages.ts';
import type { Page } from './weigh.ts';

interface Group {
  name: string;
  files: string[];
  read: (file: string, text: string) => Passage[];
  /** Why what is found here is printed, and fails nothing yet. */
  isOpen?: boolean;
}

const page = (_: string, text: string): Passage[] => passagesOfPage(text);
const bug = (_: string, text: string): Passage[] => passagesOfBug(text);

/** The lessons whose pages keep to the list, and those that are still to be mended. */
const settled = '01,02,09,13,15,18,24,25';
const open = '03,04,05,06,08,11';

/** Everything that is written for readers, by kind. */
export const groups: Group[] = [
  { name: 'README.md', files: ['README.md'], read: page },
  { name: 'CONTRIBUTING.md', files: ['CONTRIBUTING.md'], read: page },
  { name: 'CHANGELOG.md', files: ['CHANGELOG.md'], read: page },
  { name: 'docs', files: ['docs/{architecture,figures,requirements,seed,vitest}.md'], read: page },
  { name: 'docs/decisions', files: ['docs/decisions/*.md'], read: page },
  { name: 'lessons, tasks', files: [`lessons/{${settled}}-*/README.md`], read: page },
  { name: 'lessons, hints', files: [`lessons/{${settled}}-*/hints.md`], read: page },
  { name: 'lessons, open', files: [`lessons/{${open}}-*/{README,hints}.md`], read: page, isOpen: true },
  { name: 'bugs', files: ['variants/bugs/**/*.yaml'], read: bug },
  {
    name: 'comments',
    files: ['{src,fixtures,solutions,variants}/**/*.ts', `lessons/{${settled}}-*/*.ts`],
    read: passagesOfComments,
  },
  { name: 'catalogue', files: ['grader/sentences/english*.ts'], read: passagesOfTexts, isOpen: true },
  { name: 'docs/habits.md', files: ['docs/habits.md'], read: page, isOpen: true },
];

/** @throws Error when a group has no file, so that a moved folder is noticed */
export function pagesOf(root: string, { name, files, read }: Group): Page[] {
  const found = globSync(files, { cwd: root }).map((file) => file.replaceAll(path.sep, '/'));
  if (found.length === 0)
    throw new Error(`The group "${name}" has no files: correct grader/house/prose/groups.ts.`);
  return found
    .toSorted()
    .map((file) => ({ file, passages: read(file, readFileSync(path.join(root, file), 'utf8')) }));
}
