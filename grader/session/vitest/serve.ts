import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { catalogue } from '../../sentences/sentences.ts';
import { isTooDeep } from '../../syntax/nesting.ts';
import { globsOutside, type OpenPlaces } from './open-places.ts';

/** How the empty files are called that Vitest is asked to run. All they do is to give a worker something to begin with. */
export const workerFile = 'kata-worker-file-';

/** Marks the address of a variant's text. */
const variantQuery = '?kata=';

/** What suites find when they import. */
export interface Served {
  /** The course. */
  root: string;
  /** The kit, whose packages suites use. */
  kit: string;
  /** Texts by key, or by absolute path where they stand in for a file. */
  texts: Map<string, string>;
  /** What a held worker may be told of; everything where that is not given. */
  places?: OpenPlaces;
}

/** A file of the suite or the course, as it was read. */
type Loaded = (file: string, text: string) => void;

/** The address of a variant's text, at the address of the module that it stands in for. */
export function variantId(file: string, key: string): string {
  return `${file}${variantQuery}${key}`;
}

/**
 * Serves the texts of variants, and resolves what suites import, wherever they lie: `#src` and `#fixtures` are the
 * course's own, packages are the kit's, and a relative path that leads to `src` or `fixtures` nowhere else leads there.
 */
export function serve({ root, kit, texts, places }: Served, loaded: Loaded): Plugin {
  const aliases = { '#src/': path.join(root, 'src'), '#fixtures/': path.join(root, 'fixtures') };

  return {
    name: 'kata:serve',
    enforce: 'pre',

    async resolveId(source, importer) {
      if (source.includes(workerFile) || source.includes(variantQuery)) return source;
      for (const [prefix, folder] of Object.entries(aliases)) {
        if (source.startsWith(prefix))
          return this.resolve(path.join(folder, source.slice(prefix.length)), importer);
      }
      if (!importer || isInside(kit, importer)) return null;
      const ofCourse = /^(?:\.\.?\/)+((?:src|fixtures)\/.+)$/.exec(source)?.[1];
      if (ofCourse !== undefined && !isInside(root, importer)) {
        const there = await this.resolve(source, importer, { skipSelf: true });
        return there ?? this.resolve(path.join(root, ofCourse), importer);
      }
      const isPackage = /^[\w@]/.test(source) && !path.isAbsolute(source);
      return isPackage ? this.resolve(source, path.join(kit, 'package.json')) : null;
    },

    load: {
      // Before any other plugin: some read a file to say something about it.
      order: 'pre',
      handler(id) {
        if (id.includes(workerFile)) return '';
        const refusal = places?.refusal(id);
        if (refusal !== undefined) throw new Error(refusal);
        const at = id.indexOf(variantQuery);
        const text = texts.get(at < 0 ? id : id.slice(at + variantQuery.length));
        return readable(text ?? (isOwn(id) ? read(id, loaded) : null));
      },
    },

    transform: {
      order: 'pre',
      handler(code, id) {
        if (places && !id.includes('/node_modules/') && globsOutside(code))
          throw new Error(catalogue.sandbox.closedGlob);
        return null;
      },
    },
  };
}

/** Neither a package nor an address with something behind the path. */
function isOwn(id: string): boolean {
  return path.isAbsolute(id) && !/[?#\0]|\/node_modules\//.test(id);
}

/** @throws Error where reading it would end this process, which serves all workers */
function readable(text: string | null): string | null {
  if (text !== null && isTooDeep(text)) throw new Error(catalogue.judge.tooDeep);
  return text;
}

function read(file: string, loaded: Loaded): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    loaded(file, text);
    return text;
  } catch {
    // Vite says what is wrong with it.
    return null;
  }
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}
