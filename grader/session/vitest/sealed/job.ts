/** Where a module comes from when a sealed suite imports it. */
export type Source =
  /** The function of this number in the suite's own code. */
  | { from: 'suite'; index: number }
  /** The function of this number in the code of the version. */
  | { from: 'subject'; index: number }
  /** The namespace of this number among the packages. */
  | { from: 'package'; index: number }
  | { from: 'node'; name: string }
  | { from: 'vitest' }
  /** It is there, and whatever is asked of it says no. */
  | { from: 'nowhere'; name: string };

export interface SealedModule {
  id: string;
  /** As the code around it imports it. */
  url: string;
  /** Without what stands behind the path. */
  file: string;
  source: Source;
}

/** What all processes of a suite share. It says nothing about any version. */
export interface SealedSuite {
  /** The course: the keys of tests are made of paths in it. */
  root: string;
  /** Test files, absolute. */
  files: string[];
  /** Files that run before each of them, absolute. */
  setupFiles: string[];
  modules: SealedModule[];
  /** The compiled texts of the suite's own modules, by number. */
  code: string[];
  /** The file that is meant by the name of Vitest, absolute. */
  vitest: string;
  /** Vitest's settings for its workers. */
  config: object;
  /** Ids by what they are called: a path by importer and path, with a line break between. */
  names: Record<string, string>;
}

/** What one process is given, over its standard input. */
export interface SealedJob {
  /** Nobody else knows it: an answer without it is none. */
  id: string;
  /** The tests to run, by key. */
  only: string[];
  /** How long a test may take, in ms. */
  timeout: number;
  subject: Bytecode;
}

/** A text as V8 has compiled it. To run it, V8 needs no more of the text than its length. */
export interface Bytecode {
  length: number;
  data: Uint8Array;
}

/** The files in the folder of a job. */
export const jobFiles = {
  main: 'main.mjs',
  host: 'host.js',
  suite: 'suite',
  packages: 'packages.js',
} as const;

/** What compiled modules are handed, in this order, as Vite names it. */
export const moduleArguments = [
  '__vite_ssr_exports__',
  '__vite_ssr_import_meta__',
  '__vite_ssr_import__',
  '__vite_ssr_dynamic_import__',
  '__vite_ssr_exportAll__',
  '__vite_ssr_exportName__',
] as const;
/** What modules of a suite find besides, as in Vitest. */
export const suiteArguments = ['require', 'module', 'exports', '__filename', '__dirname'] as const;

/** The name of the subject's script, by which its frames are known. */
export const subjectScript = 'subject';
