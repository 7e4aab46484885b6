import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { catalogue } from '../sentences/sentences.ts';

/** TypeScript's numbers for a module or its types that are not found. */
const isToldByRun = new Set([2307, 2792, 7016]);

/** Checks modules whose text is not the one on disk, one after the other, quickly: the rest is checked once. */
export class TypeChecker {
  readonly #root: string;
  readonly #service: ts.LanguageService;
  readonly #texts = new Map<string, string>();
  readonly #versions = new Map<string, number>();

  /** @param config the folder whose tsconfig.json holds; the kit's own where the course has none */
  constructor(root: string, config: string) {
    this.#root = root;
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(path.join(config, 'tsconfig.json'), ts.sys.readFile).config,
      ts.sys,
      config,
    );
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getCurrentDirectory: () => config,
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
      getScriptFileNames: () => [...this.#texts.keys()],
      getScriptVersion: (file) => String(this.#versions.get(file) ?? 0),
      getScriptSnapshot: (file) => {
        const text = this.#texts.get(file) ?? ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (file) => this.#texts.has(file) || ts.sys.fileExists(file),
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  }

  /** @param module relative to the course @returns the first error, or undefined when there is none */
  firstError(module: string, text: string): string | undefined {
    const file = path.join(this.#root, module);
    this.#set(file, text);
    const [found] = [
      ...this.#service.getSyntacticDiagnostics(file),
      ...this.#service.getSemanticDiagnostics(file),
    ];
    this.#set(file, readFileSync(file, 'utf8'));
    return found && catalogue.judge.atLine(lineOf(found), textOf(found));
  }

  /**
   * The type errors of some files as they are handed in. What does not parse, and a module that is not found, is
   * told by those who run them.
   * @param files text by absolute path
   */
  errorsIn(files: Record<string, string>): { file: string; line: number; text: string }[] {
    for (const [file, text] of Object.entries(files)) this.#set(file, text);
    return Object.keys(files).flatMap((file) =>
      this.#service.getSyntacticDiagnostics(file).length > 0
        ? []
        : this.#service
            .getSemanticDiagnostics(file)
            .filter(({ code }) => !isToldByRun.has(code))
            .map((found) => ({ file, line: lineOf(found), text: textOf(found) })),
    );
  }

  #set(file: string, text: string): void {
    if (this.#texts.get(file) === text) return;
    this.#texts.set(file, text);
    this.#versions.set(file, (this.#versions.get(file) ?? 0) + 1);
  }
}

function lineOf({ file, start }: ts.Diagnostic): number {
  return file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 1;
}

function textOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, ' ');
}
