import { globSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { normalizePath } from 'vite';
import type { ServedModule, ServedModules } from '../served-modules.ts';
import { isOpenBuiltin, isOpenPackage, packageOf } from './access.ts';
import type { SealedModule, SealedSuite, Source } from './job.ts';

export interface SuiteToSeal {
  /** The course, absolute. */
  root: string;
  /** The folder of the suite, absolute. */
  folder: string;
  /** Test files, and files that run before each of them; absolute. */
  files: string[];
  setupFiles: string[];
  /** Modules that a version may replace, though they are not in `src`; absolute. */
  subject: string[];
}

export interface SealedGraph {
  suite: SealedSuite;
  /** The ids of the subject's modules, in the order of their numbers. */
  subject: string[];
  /** Files of packages that are imported, absolute, in the order of their numbers. */
  packages: string[];
  /** What the suite imports and a sealed process cannot have, though nothing is wrong with it. */
  missing: string[];
}

/** Names that Vitest's `vi.mock` and the like are called with, and imports that are made later. */
const names = /(["'`])((?:\.{1,2}\/|#|\/|node:)?[\w@][\w@./-]*|\.{1,2}\/[\w@./-]+)\1/g;
const asksByName =
  /\b(?:mock|doMock|unmock|doUnmock|importActual|importMock|importOriginal)\b|__vite_ssr_dynamic_import__/;

/** Whatever a suite can reach, and where a sealed process has each of it from. */
export class Graph {
  readonly #served: ServedModules;
  readonly #wanted: SuiteToSeal;
  readonly #vitest: string;
  readonly #modules = new Map<string, SealedModule>();
  readonly #names: Record<string, string> = {};
  readonly #code: string[] = [];
  readonly #subject: string[] = [];
  readonly #packages: string[] = [];
  readonly #missing = new Set<string>();

  static async of(served: ServedModules, wanted: SuiteToSeal): Promise<Graph> {
    const vitest = await served.find('vitest', wanted.files[0]);
    const graph = new Graph(served, wanted, vitest?.id ?? 'vitest');
    const mocks = globSync('**/__mocks__/**/*.{ts,js,json}', {
      cwd: wanted.folder,
      exclude: ['**/node_modules/**'],
    });
    const files = [
      ...wanted.files,
      ...wanted.setupFiles,
      ...mocks.map((name) => path.join(wanted.folder, name)),
    ];
    for (const file of files) await graph.#add(normalizePath(file));
    return graph;
  }

  private constructor(served: ServedModules, wanted: SuiteToSeal, vitest: string) {
    this.#served = served;
    this.#vitest = vitest;
    this.#wanted = wanted;
  }

  /** Finds also what another text of a module imports. @param id of the module @param textId of its other text */
  async addText(id: string, textId: string): Promise<void> {
    const { imports } = await this.#served.compiled(textId);
    for (const imported of imports) await this.#add(imported, id);
  }

  async #add(name: string, importer?: string): Promise<void> {
    const found = await this.#served.find(name, importer).catch(() => undefined);
    if (!found) return;
    // What is no path leads to the same from everywhere.
    if (importer !== undefined) this.#names[/^[./]/.test(name) ? `${importer}\n${name}` : name] = found.id;
    if (this.#modules.has(found.id)) return;
    const source = this.#sourceOf(name, found);
    this.#modules.set(found.id, { ...found, source });
    if (source.from !== 'suite' && source.from !== 'subject') return;
    const { code, imports } = await this.#served.compiled(found.id).catch(failing);
    if (source.from === 'suite') this.#code[source.index] = code;
    const literals = asksByName.test(code) ? [...code.matchAll(names)].map(([, , literal]) => literal) : [];
    for (const imported of new Set([...imports, ...literals])) await this.#add(imported, found.id);
  }

  whole(): SealedGraph {
    const { root, files, setupFiles } = this.#wanted;
    return {
      suite: {
        root,
        files,
        setupFiles,
        modules: [...this.#modules.values()],
        names: this.#names,
        code: this.#code,
        vitest: this.#vitest,
        config: this.#served.config,
      },
      subject: this.#subject,
      packages: this.#packages,
      missing: [...this.#missing],
    };
  }

  #sourceOf(name: string, { id, file }: ServedModule): Source {
    const { root, folder, subject } = this.#wanted;
    if (isBuiltin(id)) return isOpenBuiltin(id) ? { from: 'node', name: id } : { from: 'nowhere', name: id };
    if (id === this.#vitest) return { from: 'vitest' };
    if (file.includes('/node_modules/')) return this.#packageSource(file);
    // What the compiler itself puts in.
    if (id.startsWith('\0@oxc-project')) return { from: 'suite', index: this.#code.push('') - 1 };
    // What stands behind a path asks for its text, or for many files at once.
    if (id !== file) return { from: 'nowhere', name };
    if (subject.includes(file) || isInside(path.join(root, 'src'), file))
      return { from: 'subject', index: this.#subject.push(id) - 1 };
    if (isInside(folder, file) || isInside(path.join(root, 'fixtures'), file))
      return { from: 'suite', index: this.#code.push('') - 1 };
    return { from: 'nowhere', name };
  }

  #packageSource(file: string): Source {
    const name = packageOf(file.slice(file.lastIndexOf('/node_modules/') + '/node_modules/'.length));
    if (isOpenPackage(name)) return { from: 'package', index: this.#packages.push(file) - 1 };
    if (!/^@?vitest(?:\/|$)/.test(name)) this.#missing.add(name);
    return { from: 'nowhere', name };
  }
}

/** A text that does not compile says so where it is imported. */
function failing({ message }: Error): { code: string; imports: string[] } {
  return { code: `throw new SyntaxError(${JSON.stringify(message)});`, imports: [] };
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
