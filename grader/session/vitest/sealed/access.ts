/** Parts of Node that lead out of the process, or to the text of what runs in it. */
const denied = new Set(
  'child_process cluster inspector module process repl sea test trace_events v8 vm wasi worker_threads ffi vfs'.split(
    ' ',
  ),
);

/** Packages that a suite may import: those that lessons are written with, and a few that only look at values. */
const packages = new Set([
  '@faker-js/faker',
  'diff',
  'express',
  'fast-check',
  'fishery',
  'msw',
  'simple-statistics',
  'supertest',
  'yaml',
  'zod',
]);

/** Whether a sealed suite may have a module of Node. @param name with or without `node:` */
export function isOpenBuiltin(name: string): boolean {
  return !denied.has(name.replace(/^node:/, '').split('/')[0]);
}

/** Whether a sealed suite may have a package. @param source as it stands in the import */
export function isOpenPackage(source: string): boolean {
  return packages.has(packageOf(source));
}

/** The name of the package in an import, such as `msw` in `msw/node`. */
export function packageOf(source: string): string {
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}
