import { plannedLessons } from '../course/planned.ts';
import { pageIn, translations } from '../course/translations.ts';
import { catalogue } from '../sentences/sentences.ts';

/** Lessons that are here, and that a front page still calls planned. @param ids all of the course */
export function plannedThatAreHere(root: string, ids: string[]): string[] {
  const numbers = new Set(ids.map((id) => Number.parseInt(id, 10)));
  return ['en', ...translations]
    .map((language) => pageIn(language, 'README.md'))
    .flatMap((page) =>
      plannedLessons(root, page)
        .filter(({ number }) => numbers.has(number))
        .map(({ number, slug }) => catalogue.verify.files.stillPlanned(page, number, slug)),
    );
}
