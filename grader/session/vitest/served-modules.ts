import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { DevEnvironment } from 'vite';

/** What a module's name leads to. */
export interface ServedModule {
  id: string;
  /** As compiled code imports it. */
  url: string;
  /** Without what stands behind the path. */
  file: string;
}

/** What suites find when they import, for a process that has no line to it. */
export interface ServedModules {
  /** @returns undefined where there is no such module */
  find(name: string, importer?: string): Promise<ServedModule | undefined>;
  /** The text of a module as workers get it, and what it imports. @throws Error where it does not compile */
  compiled(id: string): Promise<{ code: string; imports: string[] }>;
  /** The settings of Vitest's workers. */
  config: object;
}

/** The modules that a Vite environment serves. */
export function servedModules(environment: DevEnvironment, root: string, config: object): ServedModules {
  return {
    config,
    async find(name, importer) {
      const resolved = await environment.pluginContainer.resolveId(name, importer);
      if (!resolved) return undefined;
      const { id } = resolved;
      return { id, file: id.replace(/[?#].*$/, ''), url: resolved.external ? id : urlOf(id, root) };
    },
    async compiled(id) {
      const { code, deps = [], dynamicDeps = [] } = (await environment.transformRequest(id))!;
      return { code, imports: [...deps, ...dynamicDeps] };
    },
  };
}

/** Vite shortens what is in the root, and marks what is elsewhere. */
function urlOf(id: string, root: string): string {
  if (isBuiltin(id)) return id;
  if (id.startsWith(`${root}/`)) return id.slice(root.length);
  return path.posix.join('/@fs/', id);
}
