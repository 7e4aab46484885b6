import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { manifestFile, readManifest, type Manifest } from '../course/manifest.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.verify.terms;

type Teaching = Pick<Manifest, 'id' | 'order' | 'path' | 'introduces'>;

/**
 * What is wrong with the terms of a lesson. It explains each of them in its README, and none that is known before it.
 * Its README and hints use no term that only another lesson explains.
 */
export function termProblems(root: string, lesson: Teaching): string[] {
  const others = readableLessons(root).filter(({ id }) => id !== lesson.id);
  const before = others.filter((other) => isBefore(other, lesson));
  const known = [...lesson.introduces, ...before.flatMap(({ introduces }) => introduces)].map(lowerCase);
  return [
    ...lesson.introduces.flatMap((term) => introductionProblems(root, lesson, term, before)),
    ...others.flatMap(({ id, introduces }) =>
      introduces
        .filter((term) => !known.includes(lowerCase(term)))
        .flatMap((term) => placesOf(root, lesson, term).map((place) => sentences.tooEarly(place, term, id))),
    ),
  ];
}

function introductionProblems(root: string, { id }: Teaching, term: string, before: Teaching[]): string[] {
  const file = `${manifestFile(id)}: introduces: `;
  const problems: string[] = [];
  const first = before.find(({ introduces }) => introduces.map(lowerCase).includes(lowerCase(term)));
  if (first) problems.push(file + sentences.introducedTwice(first.id, term));
  if (placeOf(root, `lessons/${id}/README.md`, term) === undefined)
    problems.push(file + sentences.notExplained(term));
  return problems;
}

/** Whoever follows the core path has seen no other lesson. One beside it may build on all before it. */
function isBefore(other: Teaching, lesson: Teaching): boolean {
  return other.order < lesson.order && (other.path === 'core' || lesson.path === 'more');
}

/** One that cannot be read says why when it is verified itself. */
function readableLessons(root: string): Teaching[] {
  return lessonIds(root).flatMap((id) => {
    try {
      return [readManifest(root, id)];
    } catch (error) {
      if (error instanceof UsageError) return [];
      throw error;
    }
  });
}

/** Where the lesson's pages first have a term, like `lessons/01-first-test/README.md:12`. */
function placesOf(root: string, { id }: Teaching, term: string): string[] {
  return ['README.md', 'hints.md']
    .map((name) => placeOf(root, `lessons/${id}/${name}`, term))
    .filter((place) => place !== undefined);
}

function placeOf(root: string, file: string, term: string): string | undefined {
  if (!existsSync(path.join(root, file))) return undefined;
  const text = readCourseFile(root, file);
  const at = text.search(patternOf(term));
  return at === -1 ? undefined : `${file}:${text.slice(0, at).split('\n').length}`;
}

/** The whole words of a term, each also in the plural, in any case and over line ends. Names in a path are none. */
function patternOf(term: string): RegExp {
  const words = term.split(/\s+/).map((word) => {
    const [, letters, rest] = /^(.*?)(\W*)$/.exec(word)!;
    const plural = letters.endsWith('y')
      ? `${RegExp.escape(letters.slice(0, -1))}(?:y|ies)`
      : `${RegExp.escape(letters)}(?:e?s)?`;
    return plural + RegExp.escape(rest);
  });
  return new RegExp(`(?<![\\w./#-])${words.join('\\s+')}(?![\\w/-]|\\.\\w)`, 'i');
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}
