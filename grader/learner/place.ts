import { isTestFile } from '../course/test-files.ts';
import type { Files } from './lesson-files.ts';

/** A file to open, and the line in it if one is known. Lines count from 1. */
export interface Place {
  file: string;
  line?: number;
}

/**
 * Where to write: at the test that has to be put right, else at the TODO of the first task, else in the first test file.
 * @param test a test's name, with the names of the suites around it
 */
export function placeIn(files: Files, test?: { file: string; name: string }): Place {
  if (test) {
    const line = lineOfTest(files[test.file] ?? '', test.name);
    if (line !== undefined) return { file: test.file, line };
  }
  const [first] = Object.entries(files)
    .flatMap(todosIn)
    .toSorted((one, other) => one.task - other.task || Number(isYaml(other.file)) - Number(isYaml(one.file)));
  if (first) return { file: first.file, line: first.line };
  return { file: Object.keys(files).find(isTestFile) ?? '' };
}

/** Every line that still says TODO to a task: in a comment, or in YAML as the value of a key. */
function todosIn([file, text]: [string, string]): { file: string; line: number; task: number }[] {
  const marker = isYaml(file) ? /^[^#]*\bTODO\s+(\d+)/ : /\/\/\s*TODO\s+(\d+)/i;
  return text.split('\n').flatMap((line, index) => {
    const task = marker.exec(line)?.[1];
    return task === undefined ? [] : [{ file, line: index + 1, task: Number(task) }];
  });
}

/** What is written in YAML, a test is written for. */
function isYaml(file: string): boolean {
  return file.endsWith('.yaml');
}

/** `FILE:LINE`, which terminals make clickable, or `FILE`. */
export function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** The first line (from 1) of a text that this fits. */
function lineOf(text: string, fits: (line: string) => boolean): number | undefined {
  const index = text.split('\n').findIndex(fits);
  return index === -1 ? undefined : index + 1;
}

/** The line of a test. Its name may hold a ` > ` of its own, so the longest part is tried first. */
function lineOfTest(text: string, name: string): number | undefined {
  const parts = name.split(' > ');
  return parts
    .map((_, index) => parts.slice(index).join(' > '))
    .map((title) =>
      lineOf(text, (line) => ["'", '"', '`'].some((quote) => line.includes(quote + title + quote))),
    )
    .find((line) => line !== undefined);
}
