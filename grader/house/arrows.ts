import { targetOf, type Module } from './modules.ts';
import { onlyInVitest, outside, privateToVitest, rooms } from './rooms.ts';

/** An import that leads from one room into another. */
export interface Arrow {
  from: string;
  to: string;
  /** The module that imports, and the one that is imported. */
  file: string;
  target: string;
}

/** The innermost room that a module stands in; undefined where it stands in none. */
export function roomOf(file: string): string | undefined {
  return [...rooms, ...outside]
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** What leads out of a room. */
export function arrowsOf(modules: Module[]): Arrow[] {
  return modules.flatMap((module) =>
    module.imports.flatMap((written) => {
      const target = targetOf(module, written);
      const [from, to] = [roomOf(module.file), target === undefined ? undefined : roomOf(target)];
      return target === undefined || from === undefined || to === undefined || from === to
        ? []
        : [{ from, to, file: module.file, target }];
    }),
  );
}

/** A line for each thing that stands where it must not. */
export function misplacedIn(modules: Module[]): string[] {
  const placeOf = (room: string): number => (rooms as readonly string[]).indexOf(room);
  const isBackward = ({ from, to }: Arrow): boolean =>
    placeOf(from) >= 0 && (placeOf(to) < 0 || placeOf(to) > placeOf(from));
  return [
    ...modules
      .filter(({ file }) => file.endsWith('.ts') && roomOf(file) === undefined)
      .map(({ file }) => `${file} stands in no room: name its room in grader/house/rooms.ts`),
    ...arrowsOf(modules)
      .filter(isBackward)
      .map(({ from, to, file, target }) => `${file} imports ${target}: ${to} stands to the right of ${from}`),
    ...modules
      .filter(({ file }) => mustNotTouchVitest(file))
      .flatMap(({ file, text, imports }) =>
        [
          ...imports.filter((written) => onlyInVitest.test(written)),
          ...(text.match(privateToVitest) ?? []),
        ].map((what) => `${file} has ${what}: only session/vitest touches it`),
      ),
  ];
}

/** Whether a module stands outside of the border round Vitest, and is part of the product. */
function mustNotTouchVitest(file: string): boolean {
  const room = roomOf(file) ?? '';
  return room !== 'session/vitest' && !(outside as readonly string[]).includes(room);
}

/** Modules that import each other in a circle: at least one circle, where there are any. */
export function circlesIn(modules: Module[]): string[][] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (file: string, way: string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) return void circles.push([...way.slice(start), file]);
    const module = byFile.get(file);
    if (!module || done.has(file)) return;
    for (const written of module.imports) {
      const target = targetOf(module, written);
      if (target !== undefined) visit(target, [...way, file]);
    }
    done.add(file);
  };
  for (const { file } of modules) visit(file, []);
  return circles;
}
