import { english, type Catalogue } from './english.ts';

/** One line per language: another one is a file beside english.ts, and a line here. Only the chosen one is loaded. */
const catalogues = new Map<string, () => Promise<Catalogue>>([
  ['es', async () => (await import('./spanish.ts')).spanish],
]);

/** What the reader chose: `KATA_LANG=es`, or `es-MX`. English where nothing is chosen. */
export const language = languageIn(process.env);

/** The sentences in that language; in English where nobody has written them yet. */
export const catalogue = await catalogueIn(language);

export function languageIn({ KATA_LANG = '' }: NodeJS.ProcessEnv): string {
  return KATA_LANG.toLowerCase().split(/[-_.]/)[0] || 'en';
}

export async function catalogueIn(wanted: string, known = catalogues): Promise<Catalogue> {
  return (await known.get(wanted)?.()) ?? english;
}
