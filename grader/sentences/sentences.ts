import { english } from './english.ts';

/** Every sentence that a learner reads. */
export type Catalogue = typeof english;

/** One line per language: another one is a file beside english.ts, and a line here. */
const catalogues: Record<string, Catalogue> = { en: english };

/** What the reader chose: `KATA_LANG=es`, or `es-MX`. English where nothing is chosen. */
export const language = languageIn(process.env);

/** The sentences in that language; in English where nobody has written them yet. */
export const catalogue = catalogueIn(language);

export function languageIn({ KATA_LANG = '' }: NodeJS.ProcessEnv): string {
  return KATA_LANG.toLowerCase().split(/[-_.]/)[0] || 'en';
}

export function catalogueIn(wanted: string, known = catalogues): Catalogue {
  return known[wanted] ?? english;
}
