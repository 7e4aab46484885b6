import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

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
      fileExists: ts.sys.fileExists,
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
    if (!found) return undefined;
    const line =
      found.file && found.start !== undefined
        ? found.file.getLineAndCharacterOfPosition(found.start).line + 1
        : 1;
    return `line ${line}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ')}`;
  }

  #set(file: string, text: string): void {
    if (this.#texts.get(file) === text) return;
    this.#texts.set(file, text);
    this.#versions.set(file, (this.#versions.get(file) ?? 0) + 1);
  }
}
