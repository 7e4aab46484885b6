import { realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../../sentences/sentences.ts';
import { packageFolders } from '../sandbox/learner-packages.ts';
import type { questions } from './parts.ts';

type Question = (typeof questions)[number];

/** Vitest's answer to a question of a worker. */
export interface Answer {
  t: 's';
  /** Names the question. */
  i: string;
  r?: unknown;
}

/** What of the disk Vite may tell a held worker of: it reads for whoever asks. */
export class OpenPlaces {
  /** Folders, and files, by their real paths. */
  #open: string[] = [];
  readonly #always: string[];
  readonly #packages: Set<string>;
  readonly #kit: string;

  /** @param root the course @param always what the worker itself is made of */
  constructor(root: string, kit: string, always: string[]) {
    this.#kit = kit;
    this.#always = [path.join(root, 'src'), path.join(root, 'fixtures'), ...always].map(real);
    this.#packages = packageFolders(kit);
  }

  /** @param folders of the suite that is graded now */
  open(folders: string[]): void {
    this.#open = folders.map(real);
  }

  /** @param id a path, perhaps with something behind it, a file URL, or a name that is no file's @returns why not, in a sentence */
  refusal(id: string): string | undefined {
    const file = fileIn(id);
    if (file === undefined) return undefined;
    const place = real(file);
    if ([...this.#always, ...this.#open].some((open) => isInside(open, place))) return undefined;
    const [, within] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(place) ?? [];
    if (within === undefined) return catalogue.sandbox.closed(path.relative(this.#kit, place) || place);
    if (this.#packages.has(within)) return undefined;
    return catalogue.sandbox.closedPackage(
      within.slice(within.lastIndexOf('node_modules') + 'node_modules/'.length),
    );
  }

  /** @returns what the worker hears in the place of Vitest's answer, which may be the same */
  answer(answer: Answer, question: Question | undefined): object {
    const { t, i, r } = answer;
    if ((question !== 'fetch' && question !== 'resolve') || !r) return answer;
    const { id, file, externalize } = r as Record<string, unknown>;
    const refusal = [id, file, externalize]
      .filter((one) => typeof one === 'string')
      .map((one) => this.refusal(one))
      .find((one) => one !== undefined);
    if (refusal === undefined) return answer;
    // What cannot be imported cannot be found either.
    return question === 'resolve' ? { t, i, r: null } : { t, i, e: new Error(refusal) };
  }
}

/** Undefined where it is no file: one of Node's own modules, or something that a plugin makes. */
function fileIn(id: string): string | undefined {
  if (id.startsWith('\0') || id.startsWith('data:') || isBuiltin(id) || id === '/@vite/client')
    return undefined;
  return id.startsWith('file:') ? fileURLToPath(id) : id.replace(/[?#].*$/s, '');
}

/** In a glob every text is a pattern within the folder, or names a way to load what is found. */
const closedText = /^(?!!?\.\/(?!.*\.\.)|\??[a-z]+$)/;
const glob = /\bimport\.meta\.glob/g;
const quoted = /'([^']*)'|"([^"]*)"|`([^`]*)`/g;

/** Whether a text asks Vite to list files outside of its own folder. Where that is not plain to see, it does. */
export function globsOutside(code: string): boolean {
  return [...code.matchAll(glob)].some(({ index }) => {
    const end = code.indexOf(')', index);
    const call = code.slice(index, end < 0 ? undefined : end);
    const texts = [...call.matchAll(quoted)].map(([, one, two, three]) => one ?? two ?? three);
    return texts.length === 0 || /\bbase\b|\\|\$\{/.test(call) || texts.some((text) => closedText.test(text));
  });
}

/** What is not there has no other path than its own. */
function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

function isInside(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
