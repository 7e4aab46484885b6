import type { CoachState } from '../coach/state.ts';
import type { Grade, Reason, TestGrade } from '../judge/grade.ts';
import { refusesCorrect } from '../judge/refuses-correct.ts';
import type { Files } from '../learner/lesson-files.ts';
import { isTestFile } from '../course/test-files.ts';
import { parseModule } from '../syntax/parse.ts';
import { columnAt, lineAt } from '../syntax/place.ts';
import { SuiteSyntax } from '../syntax/suite-syntax.ts';

/** Something in the learner's text that waits for them. */
interface Pointed {
  message: string;
  /** Relative to the course, as the lesson's folder is given. */
  file: string;
  /** Both count from 1; absent where the place is not certain. */
  line?: number;
  column?: number;
}

/** What in the learner's files has to be put right, or is still to be written; each with its place. */
export interface Attention {
  refused: (Pointed & { name: string; reason: Reason })[];
  unfinished: (Pointed & { name: string })[];
  todos: (Pointed & { task: number })[];
}

/** Reads the places from the texts that were judged. */
export function attentionIn({ files, lesson }: CoachState, grade: Grade): Attention {
  const pointed = withPlaces(grade.tests, files, lesson.folder);
  const open = pointed.filter(({ test }) => !test.counts && !refusesCorrect(test));
  return {
    refused: pointed.flatMap(({ test: { reason, ...test }, ...place }) =>
      reason !== undefined && refusesCorrect({ reason })
        ? [{ name: test.name, reason, message: test.message ?? '', ...place }]
        : [],
    ),
    unfinished: open.map(({ test: { name, message = '' }, ...place }) => ({ name, message, ...place })),
    todos: todosIn(files, grade).map((todo) => ({ ...todo, file: `${lesson.folder}/${todo.file}` })),
  };
}

/** Tests with their places. A test of a table is at its table. */
function withPlaces(
  tests: TestGrade[],
  files: Files,
  folder: string,
): ({ test: TestGrade } & Omit<Pointed, 'message'>)[] {
  const syntax = new SuiteSyntax(
    Object.fromEntries(Object.entries(files).filter(([name]) => isTestFile(name))),
  );
  const runs = tests.map(({ name, file }, index) => ({ key: String(index), name, file }));
  return tests.map((test, index) => {
    const written = syntax.writtenAs(runs[index], runs);
    const start = written?.call.start ?? 0;
    return {
      test,
      file: `${folder}/${test.file}`,
      ...(written && { line: written.line, column: columnAt(written.file.text, start) }),
    };
  });
}

const marker = /^\s*(TODO\s+(\d+)\b[^\n]*)/i;

/** The TODO comments of the tasks that are open, in the order of the files. */
function todosIn(files: Files, { tasks }: Grade): Attention['todos'] {
  const open = new Set(tasks.filter((task) => task.open).map(({ task }) => task));
  return Object.entries(files).flatMap(([file, text]) =>
    parseModule('suite.ts', text).comments.flatMap(({ value, start }) => {
      const [, message, number] = marker.exec(value) ?? [];
      const task = Number(number);
      return message !== undefined && open.has(task)
        ? [{ task, message: message.trim(), file, line: lineAt(text, start), column: columnAt(text, start) }]
        : [];
    }),
  );
}
