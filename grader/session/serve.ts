import path from 'node:path';
import type { Plugin } from 'vite';
import { variantQuery } from './variant-query.ts';

/** How the empty files are called that Vitest is asked to run. All they do is to give the runner a worker to stay in. */
export const workerFile = 'kata-worker-file-';

/**
 * Serves the texts of variants by their keys or their files, and resolves what suites import, wherever they lie:
 * `#src` and `#fixtures` are the course's own, and packages are the kit's.
 */
export function servePlugin(root: string, kit: string, variants: Map<string, string>): Plugin {
  const aliases = { '#src/': path.join(root, 'src'), '#fixtures/': path.join(root, 'fixtures') };

  return {
    name: 'kata:serve',
    enforce: 'pre',

    resolveId(source, importer) {
      if (source.includes(workerFile)) return source;
      for (const [prefix, folder] of Object.entries(aliases)) {
        if (source.startsWith(prefix))
          return this.resolve(path.join(folder, source.slice(prefix.length)), importer);
      }
      const isPackage = /^[\w@]/.test(source) && !path.isAbsolute(source);
      if (!isPackage || !importer || isInside(kit, importer)) return null;
      return this.resolve(source, path.join(kit, 'package.json'));
    },

    load(id) {
      if (id.includes(workerFile)) return '';
      const at = id.indexOf(variantQuery);
      return variants.get(at < 0 ? id : id.slice(at + variantQuery.length)) ?? null;
    },
  };
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}
