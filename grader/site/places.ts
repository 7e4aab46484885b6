import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { lessonIds } from '../course/lesson-ids.ts';
import { pageIn, translations } from '../course/translations.ts';

export const languages = ['en', ...translations];

/** A page of the site that is made from one in the repository. */
export interface Place {
  /** Of the site, relative to it: `es/lessons/08-edge-cases.html`. */
  file: string;
  language: string;
  /** What it is made from, relative to the repository. */
  source: string;
  kind: 'text' | 'lesson';
}

/** Pages in the repository that are on the site, with their twins in other languages, which have the same name there. */
export function placesOf(root: string): Place[] {
  const lessons = lessonIds(root).map((id) => ({
    source: (language: string) => `lessons/${id}/${pageIn(language, 'README.md')}`,
    file: `lessons/${id}.html`,
    kind: 'lesson' as const,
  }));
  const about = {
    source: (language: string) => pageIn(language, 'README.md'),
    file: 'about.html',
    kind: 'text' as const,
  };
  const translated = [about, ...lessons].flatMap(({ source, file, kind }) =>
    languages.map((language) => ({
      file: inLanguage(language, file),
      language,
      source: source(language),
      kind,
    })),
  );
  const others = [
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...textsIn(root, 'docs'),
    ...textsIn(root, 'docs/decisions'),
  ].map((source) => ({
    file: source
      .replace(/^docs\//, '')
      .toLowerCase()
      .replace(/\.md$/, '.html'),
    language: 'en',
    source,
    kind: 'text' as const,
  }));
  return [...translated, ...others].filter(({ source }) => existsSync(path.join(root, source)));
}

/** Where the page of that name is in a language. */
export function inLanguage(language: string, file: string): string {
  return language === 'en' ? file : `${language}/${file}`;
}

function textsIn(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => path.posix.join(folder, name));
}

/** The way from one file of the site to another, which is the same under any address. */
export function wayFrom(file: string, target: string): string {
  const [to, ...anchor] = target.split('#');
  const way = path.posix.relative(path.posix.dirname(file), to);
  return [way, ...anchor].join('#');
}
