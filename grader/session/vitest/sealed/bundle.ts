import { isBuiltin } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { walk, type AnyNode } from './walk.ts';

const entryName = 'kata:entry';

export interface Bundle {
  text: string;
  /** Folders of modules that look for a file next to them, absolute. */
  beside: string[];
}

/**
 * One file with all that a module of this text imports, but for Node's own parts.
 * @param from the folder whose packages are meant
 */
export async function bundle(entry: string, from: string, format: 'es' | 'cjs'): Promise<Bundle> {
  const { NODE_ENV } = process.env;
  const beside = new Set<string>();
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'test',
    root: from,
    plugins: [entryPlugin(entry, from), placesPlugin(beside)],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: {
        input: entryName,
        external: (id) => isBuiltin(id),
        output: { format, codeSplitting: false, exports: 'named' },
      },
    },
  });
  // Vite sets it for whoever bundles for others.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  const [result] = Array.isArray(built) ? built : [built];
  if (!('output' in result)) throw new Error('nothing was bundled');
  return { text: result.output[0].code, beside: [...beside] };
}

function entryPlugin(entry: string, from: string): Plugin {
  return {
    name: 'kata:entry',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === entryName) return source;
      return importer === entryName ? this.resolve(source, path.join(from, 'package.json')) : undefined;
    },
    load: (id) => (id === entryName ? entry : undefined),
  };
}

/** A package that asks where it is gets its place on disk, where the files are that it looks for. */
function placesPlugin(beside: Set<string>): Plugin {
  return {
    name: 'kata:places',
    transform(code, id) {
      if (!code.includes('import.meta.url') || !id.includes('/node_modules/')) return undefined;
      const places: AnyNode[] = [];
      walk(this.parse(code), (node) => {
        if (code.slice(node.start, node.end) === 'import.meta.url') places.unshift(node);
      });
      beside.add(path.dirname(id));
      const url = JSON.stringify(pathToFileURL(id).href);
      return places.reduce((text, { start, end }) => text.slice(0, start) + url + text.slice(end), code);
    },
  };
}
