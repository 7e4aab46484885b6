import path from 'node:path';
import { loadLesson, type Lesson } from '../course/course.ts';
import { fileProblem } from '../course/file-problem.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { findStarter } from '../learner/starters.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { answerOf } from './answer.ts';
import { canvas } from './canvas.ts';
import { classSummary } from './class-summary.ts';
import { fileNames } from './file-name.ts';
import { recordForStudent } from './for-student.ts';
import { endingOf, inFormat, type AnswerFormat } from './formats.ts';
import {
  fingerprintsOfSuites,
  likenessOf,
  likenessOfFingerprints,
  type Fingerprints,
  type Likeness,
  type Suite,
} from './likeness.ts';
import { likenessPage } from './likeness-page.ts';
import { moodle } from './moodle.ts';
import type { Page } from './page.ts';
import { pageHtml } from './page-html.ts';
import { pageMarkdown } from './page-markdown.ts';
import { studentPage } from './student-page.ts';
import { writeWhole } from './write-whole.ts';

/** What `kata merge` compares suites by. */
export const fingerprintsFile = 'fingerprints.json';

export interface OutputOptions {
  /** The folder to write into. */
  out: string;
  /** The course, whose lessons say what may be told. */
  root: string;
  /** What was graded. Without it no suites are compared. */
  suites?: Suite[];
  /** What is known of suites that were graded elsewhere. */
  fingerprints?: Fingerprints[];
  /** Also a file for each answer in each of these. */
  formats?: AnswerFormat[];
}

/** What was found on the way, and other outputs are made from. */
export interface Found {
  /** Those that the course has, by id. */
  lessons: Map<string, Lesson>;
  /** Where suites were compared. */
  likeness?: Likeness[];
}

/**
 * Writes what a class gets, besides grades.csv: marks for Moodle and Canvas, a summary and the likeness of suites for the
 * teacher, a page for each student. The same records make the same bytes, in whatever order they come.
 * @throws UsageError where the disk refuses
 */
export function writeOutputs(records: SubmissionRecord[], options: OutputOptions): Found {
  const { out, root, suites, fingerprints, formats = [] } = options;
  const all = records.toSorted(byOwner);
  const lessons = lessonsOf(all, root);
  const write = (file: string, text: string): void => {
    try {
      writeWhole(path.join(out, file), text);
    } catch (error) {
      throw new UsageError(catalogue.formats.notWritten(path.join(out, file), fileProblem(error)));
    }
  };
  const writePage = (file: string, page: Page): void => {
    write(`${file}.md`, pageMarkdown(page));
    write(`${file}.html`, pageHtml(page));
  };

  write('moodle.csv', moodle(all));
  write('canvas.csv', canvas(all));
  writePage('summary', classSummary(all));
  const starters = startersOf(lessons, root);
  const prints = suites ? fingerprintsOfSuites(suites, starters) : fingerprints;
  const likeness = suites ? likenessOf(suites, starters) : prints && likenessOfFingerprints(prints);
  if (prints && likeness) {
    write(fingerprintsFile, `${JSON.stringify(prints.toSorted(byAnswer))}\n`);
    write('likeness.json', `${JSON.stringify(likeness, null, 2)}\n`);
    writePage('likeness', likenessPage(likeness));
  }

  const names = fileNames(all.map(({ student }) => student));
  for (const [student, own] of Map.groupBy(all, (record) => record.student)) {
    const file = path.join('students', names.get(student)!);
    writePage(file, studentPage(own, lessons));
    const told = own.map((record) => recordForStudent(record, lessons.get(record.lesson)));
    write(`${file}.json`, `${JSON.stringify(told, null, 2)}\n`);
  }
  const files = fileNames(all.map(({ lesson }) => lesson));
  for (const format of formats) {
    for (const record of all) {
      const text = inFormat(format, answerOf(record, lessons.get(record.lesson)));
      const file = `${files.get(record.lesson)}.${endingOf(format)}`;
      if (text !== undefined) write(path.join('formats', format, names.get(record.student)!, file), text);
    }
  }
  return { lessons, ...(likeness && { likeness }) };
}

/** A lesson that the course does not have, or that cannot be read, is not there: then little is told. */
function lessonsOf(records: SubmissionRecord[], root: string): Map<string, Lesson> {
  const known = new Set(lessonIds(root));
  const wanted = [...new Set(records.map(({ lesson }) => lesson))].filter((lesson) => known.has(lesson));
  return new Map(
    wanted.flatMap((id) => {
      try {
        return [[id, loadLesson(root, id)] as const];
      } catch (error) {
        if (error instanceof UsageError) return [];
        throw error;
      }
    }),
  );
}

function startersOf(lessons: Map<string, Lesson>, root: string): Map<string, string[]> {
  return new Map(
    [...lessons.keys()].map((id) => [id, Object.values(scriptsOf(findStarter(root, id) ?? {}))] as const),
  );
}

/** Not the YAML that some lessons ask for. */
function scriptsOf(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => /\.[cm]?tsx?$/.test(name)));
}

function byAnswer(a: Fingerprints, b: Fingerprints): number {
  const [one, other] = [a, b].map(({ student, lesson }) => `${student}\n${lesson}`);
  return one < other ? -1 : Number(one > other);
}

function byOwner(a: SubmissionRecord, b: SubmissionRecord): number {
  const [one, other] = [a, b].map(({ student, lesson, digest }) => `${student}\n${lesson}\n${digest}`);
  return one < other ? -1 : one > other ? 1 : 0;
}
