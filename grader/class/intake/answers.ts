import { isTestFile } from '../../course/test-files.ts';
import { testName, type LessonNames } from './lesson-names.ts';
import { packedList } from './learner-names.ts';
import { limits } from './limits.ts';

/** A learner's files, by lesson, and what belongs to none. */
export interface Answers {
  /** Text by name, relative to the lesson's folder. */
  byLesson: Map<string, Map<string, Buffer>>;
  /** Folders that are called like a lesson, and that the course does not have. */
  unknown: string[];
  /** Files of which nothing says to which lesson they belong. */
  stray: string[];
}

type Place = { lesson: string; name: string } | { unknown: string } | 'stray';

/**
 * Which files answer which lesson: by the lesson's folder, else by the name of its test file, with all that is next to
 * it, else they answer the one lesson that is asked for.
 * @param lessons all of the course @param asked those that the class is about
 */
export function answersIn(files: Map<string, Buffer>, lessons: LessonNames[], asked: string[]): Answers {
  const answers: Answers = { byLesson: new Map(), unknown: [], stray: [] };
  const paths = [...files.keys()].filter((path) => path !== packedList).toSorted();
  const besides = besidesTests(
    paths,
    lessons.filter(({ id }) => asked.includes(id)),
  );
  for (const path of paths) {
    for (const place of placesOf(path, lessons, besides, asked)) {
      if (place === 'stray') answers.stray.push(path);
      else if ('unknown' in place) answers.unknown.push(place.unknown);
      else put(answers, place.lesson, place.name, files.get(path)!, lessons);
    }
  }
  return { ...answers, unknown: [...new Set(answers.unknown)] };
}

function put(answers: Answers, lesson: string, name: string, bytes: Buffer, lessons: LessonNames[]): void {
  const { given, yaml } = lessons.find(({ id }) => id === lesson)!;
  if (given.includes(name) || (/\.ya?ml$/.test(name) && !yaml.includes(name))) return;
  const known = answers.byLesson.get(lesson) ?? new Map<string, Buffer>();
  answers.byLesson.set(lesson, known);
  if (known.size < limits.lessonFiles) known.set(name, bytes);
  else answers.stray.push(`${lesson}/${name}`);
}

/** A folder of the path, and all that is in it. */
interface Beside {
  folder: string;
  lessons: string[];
}

/** Folders in which there is a test file that is called as a lesson's is. */
function besidesTests(paths: string[], lessons: LessonNames[]): Beside[] {
  const folders = Map.groupBy(
    paths.filter(isTestFile).filter((path) => !path.split('/').slice(0, -1).some(isLessonLike)),
    folderOf,
  );
  return [...folders]
    .map(([folder, tests]) => ({
      folder,
      lessons: [...new Set(tests.flatMap((test) => lessonsOfTest(test, lessons)))],
    }))
    .filter((beside) => beside.lessons.length > 0)
    .toSorted((a, b) => b.folder.length - a.folder.length);
}

function placesOf(path: string, lessons: LessonNames[], besides: Beside[], asked: string[]): Place[] {
  const parts = path.split('/');
  const folders = parts.slice(0, -1);
  const own = folders.findIndex((part) => lessons.some(({ id }) => id === part));
  if (own !== -1) return [{ lesson: parts[own], name: parts.slice(own + 1).join('/') }];
  const unknown = folders.find(isLessonLike);
  if (unknown !== undefined) return isTestFile(path) ? [{ unknown }] : [];

  const beside = besides.find(({ folder }) => folder === '' || path.startsWith(`${folder}/`));
  if (beside) {
    const name = beside.folder === '' ? path : path.slice(beside.folder.length + 1);
    const its = lessons.filter(({ id }) => beside.lessons.includes(id));
    const named = isTestFile(path) ? lessonsOfTest(path, its) : beside.lessons;
    if (named.length > 0) return named.map((lesson) => ({ lesson, name }));
    // A test that is called as none of them is theirs if there is only one lesson.
    if (beside.lessons.length === 1) return [{ lesson: beside.lessons[0], name }];
  }
  if (asked.length === 1) return [{ lesson: asked[0], name: path }];
  return isTestFile(path) ? ['stray'] : [];
}

/** Whether a folder is called as lessons are: `08-edge-cases`. */
function isLessonLike(part: string): boolean {
  return /^\d\d-[a-z][a-z0-9-]*$/.test(part);
}

function lessonsOfTest(path: string, lessons: LessonNames[]): string[] {
  return lessons
    .filter(({ tests }) => tests.some((test) => testName(test) === testName(path)))
    .map(({ id }) => id);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Files without the folders that are around all of them. A folder that is called like a lesson stays. */
export function withoutOuterFolders(files: Map<string, Buffer>): Map<string, Buffer> {
  const [first = ''] = files.keys();
  const outer = first.slice(0, first.indexOf('/') + 1);
  const isOuter = outer !== '' && !isLessonLike(outer.slice(0, -1));
  if (!isOuter || ![...files.keys()].every((path) => path.startsWith(outer))) return files;
  return withoutOuterFolders(new Map([...files].map(([path, bytes]) => [path.slice(outer.length), bytes])));
}
