import type { z } from 'zod';

/** What a hints.md calls its headings, by language: the English one first, then those of each translation. */
const headingWords = {
  en: { task: 'Task', questions: 'Questions' },
  es: { task: 'Tarea', questions: 'Preguntas' },
};

/** The languages into which pages, tasks and bugs may be translated. A line in `headingWords` adds one. */
export type Translation = Exclude<keyof typeof headingWords, 'en'>;

export const translations = Object.keys(headingWords).filter(
  (language): language is Translation => language !== 'en',
);

/** An optional key for each language that the course is translated into. */
export function inEachLanguage<S extends z.ZodType>(schema: S): Record<Translation, z.ZodOptional<S>> {
  return Object.fromEntries(translations.map((language) => [language, schema.optional()])) as never;
}

/** The file of a page in a language: of `README.md` in `es`, `README.es.md`. */
export function pageIn(language: string, page: 'README.md' | 'hints.md'): string {
  return language === 'en' ? page : page.replace('.md', `.${language}.md`);
}

/** How the section of a task begins: `Task 2`, `Tarea 2`. */
export function taskHeading(language: string, task: number | string): string {
  return `${wordsIn(language).task} ${task}`;
}

/** The last heading of a hints.md, where it answers questions. */
export function questionsHeading(language: string): string {
  return wordsIn(language).questions;
}

function wordsIn(language: string): { task: string; questions: string } {
  return (
    (headingWords as Record<string, (typeof headingWords)['en'] | undefined>)[language] ?? headingWords.en
  );
}
