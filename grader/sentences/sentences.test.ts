import { expect, test } from 'vitest';
import { english } from './english.ts';
import { catalogueIn, languageIn, type Catalogue } from './sentences.ts';

test.for([
  ['es', 'es'],
  ['es-MX', 'es'],
  ['pt_BR.UTF-8', 'pt'],
  ['DE', 'de'],
  ['', 'en'],
  [undefined, 'en'],
])('KATA_LANG=%s chooses %s', ([KATA_LANG, language]) => {
  expect(languageIn({ KATA_LANG })).toBe(language);
});

test('another language is another object of the same type, and English fills in for one that is not there', () => {
  const spanish: Catalogue = {
    ...english,
    coach: { ...english.coach, task: (file) => `La tarea: ${file}` },
  };
  const known = { en: english, es: spanish };

  expect(catalogueIn('es', known).coach.task('README.md')).toBe('La tarea: README.md');
  expect(catalogueIn('fr', known)).toBe(english);
});

test('holds nothing but sentences: texts, functions that make them, and groups of these', () => {
  const odd = (part: object, path: string): string[] =>
    Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === 'string' || typeof value === 'function') return [];
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? odd(value, `${path}.${key}`)
        : [`${path}.${key}`];
    });

  expect(odd(english, 'english')).toEqual([]);
});
