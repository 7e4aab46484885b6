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
}

const page = (_: string, text: string): Passage[] => passagesOfPage(text);
const bug = (_: string, text: string): Passage[] => passagesOfBug(text);

/** Everything that is written for readers, by kind. */
export const groups: Group[] = [
  { name: 'README.md', files: ['README.md'], read: page },
  { name: 'CONTRIBUTING.md', files: ['CONTRIBUTING.md'], read: page },
  { name: 'CHANGELOG.md', files: ['CHANGELOG.md'], read: page },
  {
    name: 'docs',
    files: ['docs/{architecture,bugs,figures,requirements,seed,validity,vitest}.md'],
    read: page,
  },
  { name: 'docs/decisions', files: ['docs/decisions/*.md'], read: page },
  { name: 'lessons, tasks', files: ['lessons/*/README.md'], read: page },
  { name: 'lessons, hints', files: ['lessons/*/hints.md'], read: page },
  { name: 'bugs', files: ['variants/bugs/**/*.yaml'], read: bug },
  {
    name: 'comments',
    files: ['{src,fixtures,solutions,variants}/**/*.ts', 'lessons/*/*.ts'],
    read: passagesOfComments,
  },
  { name: 'catalogue', files: ['grader/sentences/english*.ts'], read: passagesOfTexts },
  { name: 'docs/habits.md', files: ['docs/habits.md'], read: page },
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
