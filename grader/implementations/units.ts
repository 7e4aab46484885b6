import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { readCourseFile } from '../course/course-files.ts';
import { isOfLesson, type Lesson } from '../course/course.ts';

/** A module as those see it who use it. */
export interface Unit {
  /** Relative to the course. */
  module: string;
  /** Its functions and the methods of its classes that others may call. */
  operations: string[];
  /** The modules of the course that it imports, and those that these import. */
  builtOn: string[];
}

interface Node {
  type: string;
  name?: string;
  id?: Node | null;
  key?: Node;
  kind?: string;
  accessibility?: string | null;
  source?: { value: string };
  declaration?: Node | null;
  body?: Node | Node[];
}

/** The modules that a lesson is about. One that nothing but another of them imports is a part of that one. */
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
      operations: source.statementsOf(module).flatMap(operationsIn),
      builtOn: source.allImportsOf(module),
    }));
}

/** The course's modules, each read once. */
class Source {
  readonly #root: string;
  readonly #statements = new Map<string, Node[]>();

  constructor(root: string) {
    this.#root = root;
  }

  statementsOf(module: string): Node[] {
    const known = this.#statements.get(module);
    if (known) return known;
    const { program } = parseSync(module, readCourseFile(this.#root, module));
    const statements = program.body as unknown as Node[];
    this.#statements.set(module, statements);
    return statements;
  }

  /** The modules of the course that a module names, also those of which it needs only types. */
  importsOf(module: string): string[] {
    return this.statementsOf(module).flatMap(({ type, source }) => {
      if (type !== 'ImportDeclaration' || !source || !/^(\.|#src\/)/.test(source.value)) return [];
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

function operationsIn({ type, declaration }: Node): string[] {
  if (type !== 'ExportNamedDeclaration' || !declaration) return [];
  if (declaration.type === 'FunctionDeclaration') return [declaration.id?.name ?? ''];
  if (declaration.type !== 'ClassDeclaration') return [];
  return ((declaration.body as Node).body as Node[]).flatMap((member) =>
    member.type === 'MethodDefinition' &&
    member.kind === 'method' &&
    member.key?.type === 'Identifier' &&
    (member.accessibility ?? 'public') === 'public'
      ? [member.key.name ?? '']
      : [],
  );
}
