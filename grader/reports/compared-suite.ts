import type { Catches } from '../learner/catches.ts';
import type { Files } from '../learner/lesson-files.ts';
import { isTestFile } from '../course/test-files.ts';
import type { SuiteFile } from '../syntax/suite-file.ts';
import { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { fullNameOf } from '../syntax/test-title.ts';
import type { WrittenTest } from '../syntax/written-test.ts';

/** A test as it is compared. */
export interface ComparedTest {
  /** With the names of the suites around it. */
  name: string;
  /** The call, without the indent of its first line. */
  text: string;
  /** The ids of the bugs that it catches; none if that is not known. */
  catches: string[];
}

/** A suite in parts: its tests, and each file without them. A file that does not parse is all rest. */
export interface ComparedSuite {
  tests: ComparedTest[];
  rest: Files;
}

export function comparedSuite(files: Files, catches: Catches = []): ComparedSuite {
  const testFiles = Object.fromEntries(Object.entries(files).filter(([name]) => isTestFile(name)));
  const { tests, files: parsed } = new SuiteSyntax(testFiles);
  // A test inside of another is part of it.
  const outer = tests.filter((test) => !tests.some((other) => other !== test && isInside(test, other)));
  const rest = parsed.map((file): [string, string] => [
    file.path,
    without(
      file,
      outer.filter((test) => test.file === file),
    ),
  ]);
  return {
    tests: outer.map((test) => ({
      name: fullNameOf(test),
      text: textOf(test),
      catches: catches
        .filter(({ caughtBy }) => caughtBy.some((name) => test.names.test(name)))
        .map(({ id }) => id),
    })),
    rest: { ...files, ...Object.fromEntries(rest) },
  };
}

function isInside({ file, call }: WrittenTest, other: WrittenTest): boolean {
  return file === other.file && other.call.start <= call.start && call.end <= other.call.end;
}

function textOf({ file: { text }, call }: WrittenTest): string {
  const indent = /[ \t]*$/.exec(text.slice(0, call.start))![0];
  const lines = text.slice(call.start, endOf(text, call.end)).split('\n');
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
}

/** The file's text without these tests; what is left of them is one empty line. */
function without({ text }: SuiteFile, tests: WrittenTest[]): string {
  const left = tests
    .toReversed()
    .reduce((rest, { call }) => rest.slice(0, call.start) + rest.slice(endOf(text, call.end)), text);
  return `${left
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function endOf(text: string, end: number): number {
  return text[end] === ';' ? end + 1 : end;
}
