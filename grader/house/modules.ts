import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A module of the grader, with what it imports. */
export interface Module {
  /** Relative to the grader, with forward slashes. */
  file: string;
  text: string;
  /** As they are written: static, dynamic, and of types alone. */
  imports: string[];
}

/** The grader's own modules, without tests and what they test on. @param folder the grader's, absolute */
export function modulesIn(folder: string): Module[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|js)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(path.relative(folder, entry.parentPath), entry.name).replaceAll(path.sep, '/'))
    .filter((file) => !file.startsWith('testdata/'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return { file, text, imports: importsOf(file, text) };
    });
}

function importsOf(file: string, text: string): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ];
}

/** The module of the grader that an import leads to; undefined where it leads elsewhere. */
export function targetOf({ file }: Module, written: string): string | undefined {
  if (!written.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(file), written);
  return target.startsWith('..') ? undefined : target;
}
