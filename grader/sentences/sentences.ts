import { english } from './english.ts';

export type Catalogue = typeof english;

/** One line per language: another one is a file beside english.ts, and a line here. */
const catalogues: Record<string, Catalogue> = { en: english };

/** What the reader chose: `KATA_LANG=es`, or `es-MX`. English where nothing is chosen. */
export const language = (process.env.KATA_LANG ?? 'en').toLowerCase().split(/[-_.]/)[0] || 'en';

/** The sentences in that language; in English where nobody has written them yet. */
export const catalogue: Catalogue = catalogues[language] ?? english;
