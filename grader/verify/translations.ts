import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { lessonBugs, loadLesson, translationOf, type Lesson } from '../course/course.ts';
import { splitPage } from '../course/front-matter.ts';
import { manifestFile, readManifest } from '../course/manifest.ts';
import { refactoringWords, refactoringWordsFile } from '../course/refactoring-words.ts';
import { headings } from '../course/pages.ts';
import { pageIn, questionsHeading, taskHeading, translations } from '../course/translations.ts';
import { paragraphsOf } from '../learner/hint-pages.ts';
import { catalogue } from '../sentences/sentences.ts';
import { questionProblems } from './questions.ts';

const sentences = catalogue.verify.translations;

/**
 * What a lesson lacks in the languages of the course, and where a translation has other tasks, hints or code.
 * A README in a language at the root of the course promises its core path in that language.
 */
export function translationProblems(root: string, lessonId: string): string[] {
  const lesson = loadLesson(root, lessonId, 'en');
  return translations.flatMap((language) => {
    const isPromised = lesson.path === 'core' && existsSync(path.join(root, pageIn(language, 'README.md')));
    const pages = (['README.md', 'hints.md'] as const).flatMap((page) => {
      const file = `lessons/${lessonId}/${pageIn(language, page)}`;
      const english = `lessons/${lessonId}/${page}`;
      if (!existsSync(path.join(root, file))) return isPromised ? [sentences.missing(file)] : [];
      // An English page that is missing has a sentence of its own.
      if (!existsSync(path.join(root, english))) return [];
      const pair = {
        language,
        file,
        english: readCourseFile(root, english),
        text: readCourseFile(root, file),
      };
      return [
        ...(page === 'README.md' ? readmeProblems(root, lesson, pair) : hintProblems(root, lesson, pair)),
        ...codeProblems(pair),
      ];
    });
    return [
      ...pages,
      ...(isPromised ? titleProblems(root, lesson, language) : []),
      ...bugProblems(lesson, language, isPromised),
      ...(isPromised ? refactoringProblems(root, lesson, language) : []),
    ];
  });
}

/** A page and its translation. */
interface Pair {
  language: string;
  /** The translated one, as it is named to an author. */
  file: string;
  english: string;
  text: string;
}

function readmeProblems(root: string, lesson: Lesson, { language, file, english, text }: Pair): string[] {
  const problems: string[] = [];
  if (splitPage(text).frontMatter === undefined) problems.push(sentences.otherFrontMatter(file, language));
  const { objectives } = readManifest(root, lesson.id, language);
  if (objectives.length !== lesson.objectives.length)
    problems.push(sentences.otherObjectives(file, objectives.length, lesson.objectives.length));
  const [found, wanted] = [text, english].map((page) => page.match(/^\d+\. \*\*/gm)?.length ?? 0);
  if (found !== wanted) problems.push(sentences.otherTasks(file, found, wanted));
  return problems;
}

function hintProblems(root: string, lesson: Lesson, { language, file, english, text }: Pair): string[] {
  const problems = questionProblems(file, text, language);
  const [sections, originals] = [text, english].map(headings);
  for (const { number, title } of loadLesson(root, lesson.id, language).tasks) {
    const heading = `${taskHeading(language, number)}: ${title}`;
    const section = sections.find((one) => one.heading === heading);
    const original = originals.find((one) => one.heading.startsWith(`${taskHeading('en', number)}:`));
    const [found, wanted] = [section, original].map((one) => paragraphsOf(one?.text ?? '').length);
    if (!section) problems.push(sentences.noHeading(file, heading));
    else if (found !== wanted) problems.push(sentences.otherHints(file, `"${heading}"`, found, wanted));
  }
  const [found, wanted] = [questionsIn(sections, language), questionsIn(originals, 'en')];
  if (found !== wanted) problems.push(sentences.otherQuestions(file, found, wanted));
  return problems;
}

function questionsIn(sections: { heading: string; text: string }[], language: string): number {
  const section = sections.find(({ heading }) => heading === questionsHeading(language));
  return section?.text.match(/^\*\*.+\*\*\s*$/gm)?.length ?? 0;
}

/**
 * Code is not translated: what a page names, its translation names, too. A comment in a block may differ, and so may
 * three words in a row, such as `expect(what the shop says)`.
 */
function codeProblems({ file, english, text }: Pair): string[] {
  const [here, there] = [text, english].map(codeOf);
  return [
    ...(here.blocks.join('\n') === there.blocks.join('\n') ? [] : [sentences.otherBlocks(file)]),
    ...[...there.spans.difference(here.spans)].map((code) => sentences.codeMissing(file, code)),
    ...[...here.spans.difference(there.spans)].map((code) => sentences.codeAdded(file, code)),
  ];
}

function codeOf(page: string): { blocks: string[]; spans: Set<string> } {
  const { body } = splitPage(page);
  const block = /^```[^\n]*\n([\s\S]*?)^```/gm;
  return {
    blocks: [...body.matchAll(block)].map(([, code]) => code.replaceAll(/\s*\/\/.*$/gm, '')),
    spans: new Set(
      [...body.replaceAll(block, '').matchAll(/`([^`]+)`/g)]
        .map(([, code]) => code.replaceAll(/\s+/g, ' '))
        .filter((code) => !/(?:\p{L}+ ){2}\p{L}/u.test(code)),
    ),
  };
}

function titleProblems(root: string, { id }: Lesson, language: string): string[] {
  return Object.entries(readManifest(root, id, 'en').tasks)
    .filter(([, task]) => translationOf(task, language) === undefined)
    .map(([number]) => sentences.noTitle(manifestFile(id), Number(number), language));
}

function bugProblems(lesson: Lesson, language: string, isPromised: boolean): string[] {
  return lessonBugs(lesson).flatMap((bug) => {
    const translated = translationOf(bug, language);
    if (translated === undefined) return isPromised ? [sentences.noBug(bug.file, language)] : [];
    const [found, wanted] = [translated.hints.length, bug.hints.length];
    return found === wanted ? [] : [sentences.otherHints(bug.file, `"${language}"`, found, wanted)];
  });
}

function refactoringProblems(root: string, { refactorings }: Lesson, language: string): string[] {
  const words = refactoringWords(root, language);
  return refactorings
    .filter(({ id }) => words[id] === undefined)
    .map(({ id }) => sentences.noRefactoring(refactoringWordsFile(language), id));
}
