import { expect, test, vi } from 'vitest';
import { english, type Catalogue } from './english.ts';
import { catalogueIn, languageIn } from './sentences.ts';

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

test('takes the sentences of the language, and English for one that is not there', async () => {
  expect((await catalogueIn('es')).coach.task('README.md')).toBe('La tarea: README.md');
  expect(await catalogueIn('fr')).toBe(english);
  expect(await catalogueIn('en')).toBe(english);
});

test('loads no other language than the one that is asked for', async () => {
  const load = vi.fn<() => Promise<Catalogue>>().mockResolvedValue(english);
  const known = new Map([['xx', load]]);

  await catalogueIn('en', known);
  expect(load).not.toHaveBeenCalled();

  await catalogueIn('xx', known);
  expect(load).toHaveBeenCalledOnce();
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
