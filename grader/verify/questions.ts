import { headings } from '../course/pages.ts';
import { questionsHeading } from '../course/translations.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.verify.pages;

/** What is wrong with the questions at the end of a hints.md: each is a bold line, and its answer follows. */
export function questionProblems(file: string, page: string, language = 'en'): string[] {
  const last = questionsHeading(language);
  const sections = headings(page);
  const place = sections.findIndex(({ heading }) => heading === last);
  if (place === -1) return [];

  const problems: string[] = [];
  if (place < sections.length - 1) problems.push(sentences.questionsNotLast(file, last));

  const [before, ...rest] = sections[place].text.split(/^\*\*(.+)\*\*\s*$/m);
  if (before.trim() !== '' || rest.length === 0) problems.push(sentences.noQuestion(file, last));
  for (let at = 0; at < rest.length; at += 2) {
    if (rest[at + 1].trim() === '') problems.push(sentences.noAnswer(file, rest[at]));
  }
  return problems;
}
