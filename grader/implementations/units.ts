import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ESTree } from 'vite';
import { readCourseFile } from '../course/course-files.ts';
import { isOfLesson, type Lesson } from '../course/course.ts';
import { importsOf } from '../syntax/imports.ts';
import { parseModule } from '../syntax/parse.ts';

/** A module as its users see it. */
export interface Unit {
  /** Relative to the course. */
  module: string;
  /** Its functions and the methods of its classes that others may call. */
  operations: string[];
  /** The modules of the course that it imports, and those that these import. */
  builtOn: string[];
}

/** The modules that a lesson is about. A module that only one of them imports is a part of that one. */
export function unitsOf(root: string, { subject }: Pick<Lesson, 'subject'>): Unit[] {
  const source = new Source(root);
  const modules = subject.filter((module) => !isOfLesson(module));
  const compositionRoots = [...new Set(modules.map(systemOf))]
    .map((system) => `${system}/index.ts`)
    .filter((file) => existsSync(path.join(root, file)));
  const isPart = (module: string): boolean => {
    const importing = [...modules, ...compositionRoots].filter((one) =>
      source.importsOf(one).includes(module),
    );
    return importing.length === 1 && modules.includes(importing[0]);
  };
  return modules
    .filter((module) => !isPart(module))
    .map((module) => ({
      module,
      operations: source.programOf(module).body.flatMap(operationsIn),
      builtOn: source.allImportsOf(module),
    }));
}

/** The course's modules, each read once. */
class Source {
  readonly #root: string;
  readonly #programs = new Map<string, ESTree.Program>();

  constructor(root: string) {
    this.#root = root;
  }

  programOf(module: string): ESTree.Program {
    let program = this.#programs.get(module);
    if (!program) {
      ({ program } = parseModule(module, readCourseFile(this.#root, module)));
      this.#programs.set(module, program);
    }
    return program;
  }

  /** The modules of the course that a module names, also those of which it needs only types. */
  importsOf(module: string): string[] {
    return importsOf(this.programOf(module)).flatMap(({ source }) => {
      if (!/^(\.|#src\/)/.test(source.value)) return [];
      const file = source.value.startsWith('#')
        ? source.value.slice(1)
        : path.posix.join(path.posix.dirname(module), source.value);
      return existsSync(path.join(this.#root, file)) ? [file] : [];
    });
  }

  allImportsOf(module: string, found = new Set<string>()): string[] {
    for (const imported of this.importsOf(module)) {
      if (found.has(imported)) continue;
      found.add(imported);
      this.allImportsOf(imported, found);
    }
    return [...found];
  }
}

/** Of `src/orders/stores/memory-order-store.ts`: `src/orders`. */
function systemOf(module: string): string {
  return module.split('/').slice(0, 2).join('/');
}

/** The functions that a statement exports, and the public methods of the class that it exports. */
function operationsIn(statement: ESTree.Program['body'][number]): string[] {
  if (statement.type !== 'ExportNamedDeclaration') return [];
  const { declaration } = statement;
  if (declaration?.type === 'FunctionDeclaration') return [declaration.id?.name ?? ''];
  if (declaration?.type !== 'ClassDeclaration') return [];
  return declaration.body.body.flatMap((member) =>
    member.type === 'MethodDefinition' &&
    member.kind === 'method' &&
    member.key.type === 'Identifier' &&
    (member.accessibility ?? 'public') === 'public'
      ? [member.key.name]
      : [],
  );
}
