import { rmSync } from 'node:fs';
import { normalizePath } from 'vite';
import type { ServedModules } from '../served-modules.ts';
import { openCompiler, type Compiler } from './compiler.ts';
import { writeJobFolder, type JobFolder } from './folder.ts';
import { Graph, type SuiteToSeal } from './graph.ts';
import type { Bytecode } from './job.ts';
import { VersionTexts } from './version-text.ts';

/** A version of the subject: the ids of the texts that stand in for modules, by absolute path. */
export type Replaced = Record<string, string>;

/** A suite and versions of its subject, made ready for processes that never see the text of a version. */
export class Seal {
  readonly #served: ServedModules;
  readonly #graph: Graph;
  readonly #compiler: Compiler = openCompiler();
  readonly #texts = new VersionTexts();
  #folder: JobFolder | undefined;

  static async open(served: ServedModules, wanted: SuiteToSeal): Promise<Seal> {
    return new Seal(served, await Graph.of(served, wanted));
  }

  private constructor(served: ServedModules, graph: Graph) {
    this.#served = served;
    this.#graph = graph;
  }

  /** What the suite imports and no sealed process has, though nothing is wrong with it. */
  get missing(): string[] {
    return this.#graph.whole().missing;
  }

  /** Whether the suite may open a connection, if only to itself. */
  get usesNetwork(): boolean {
    const { suite, packages } = this.#graph.whole();
    const builtins = suite.modules.map(({ source }) => (source.from === 'node' ? source.name : ''));
    return [...builtins, ...packages].some((name) =>
      /^(?:node:)?(?:net|tls|dgram|https?2?)$|\/node_modules\/(?:msw|express|supertest)\//.test(name),
    );
  }

  /** Writes what all processes share. @param versions all of them @param kit whose packages suites use */
  async write(versions: Replaced[], kit: string): Promise<JobFolder> {
    for (const version of versions)
      for (const [file, textId] of Object.entries(version))
        await this.#graph.addText(normalizePath(file), textId);
    this.#folder = await writeJobFolder(this.#graph.whole(), kit, this.#compiler);
    return this.#folder;
  }

  /** One version as bytecode: another one in each call, which does the same. */
  async bytecodeOf(version: Replaced): Promise<Bytecode> {
    const textIds = new Map(Object.entries(version).map(([file, textId]) => [normalizePath(file), textId]));
    const { subject } = this.#graph.whole();
    const compiled = await Promise.all(subject.map((id) => this.#served.compiled(textIds.get(id) ?? id)));
    return this.#compiler.compile(this.#texts.of(compiled.map(({ code }) => code)), true);
  }

  close(): void {
    this.#compiler.close();
    if (this.#folder) rmSync(this.#folder.folder, { recursive: true, force: true });
  }
}
