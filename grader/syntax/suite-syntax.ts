import { parseModule } from './parse.ts';
import type { Sources, SuiteFile } from './suite-file.ts';
import { fullNameOf } from './test-title.ts';
import { testsIn, type WrittenTest } from './written-test.ts';

/** What tells one run of a test from another. */
interface NamedRun {
  /** Unique among the runs of a suite. */
  key: string;
  /** With the names of the suites around it. */
  name: string;
  /** Absolute. */
  file: string;
}

const known = new WeakMap<Sources, SuiteSyntax>();

/** The syntax of a suite, read once however often the suite is judged. */
export function syntaxOf(sources: Sources): SuiteSyntax {
  let syntax = known.get(sources);
  if (!syntax) known.set(sources, (syntax = new SuiteSyntax(sources)));
  return syntax;
}

/** The learner's files as they are written. Files that do not parse are left out. */
export class SuiteSyntax {
  readonly #sources: Sources;
  #files: SuiteFile[] | undefined;
  #tests: WrittenTest[] | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The text of a file, without reading its syntax. @param path absolute */
  textOf(path: string): string {
    return this.#sources[path] ?? '';
  }

  /** Absolute. */
  get paths(): string[] {
    return Object.keys(this.#sources);
  }

  /** Parsed on first use. */
  get files(): SuiteFile[] {
    return (this.#files ??= Object.entries(this.#sources).flatMap(([path, text]) => {
      const { program, problem } = parseModule('suite.ts', text);
      return problem ? [] : [{ path, text, program }];
    }));
  }

  get tests(): WrittenTest[] {
    return (this.#tests ??= this.files.flatMap(testsIn));
  }

  /** The test as it is written; undefined where that is not certain. @param runs all, in file order */
  writtenAs(run: NamedRun, runs: NamedRun[]): WrittenTest | undefined {
    const fitting = this.tests.filter(({ file, names }) => file.path === run.file && names.test(run.name));
    const exact = fitting.filter((test) => fullNameOf(test) === run.name);
    if (exact.length === 0) return fitting.length === 1 ? fitting[0] : undefined;
    const sameName = runs.filter(({ name, file }) => name === run.name && file === run.file);
    return exact[sameName.findIndex(({ key }) => key === run.key)] ?? exact[0];
  }
}
