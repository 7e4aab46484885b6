import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';
import { bundle, type Bundle } from './bundle.ts';
import type { Compiler } from './compiler.ts';
import type { SealedGraph } from './graph.ts';
import { jobFiles } from './job.ts';
import { cacheSuffix } from './load-script.ts';

const ownModule = (name: string): string => JSON.stringify(path.join(import.meta.dirname, name));

/** Bundles that were made, by what is in them: the packages of a kit do not change while a grader runs. */
const bundles = new Map<string, Promise<Bundle>>();

export interface JobFolder {
  folder: string;
  /** Folders of packages that look for a file next to them, absolute. */
  beside: string[];
}

/** Writes a folder with all that the sealed processes of a suite share. @param kit whose packages suites use */
export async function writeJobFolder(
  { suite, packages }: SealedGraph,
  kit: string,
  compiler: Compiler,
): Promise<JobFolder> {
  const namespaces = packages.map((name, index) => `export * as m${index} from ${JSON.stringify(name)};`);
  const [main, host, others] = await Promise.all([
    once(`import ${ownModule('main.ts')}; export { default } from ${ownModule('main.ts')};`, kit, 'es'),
    once(`export * from ${ownModule('host.ts')};`, kit, 'cjs'),
    once(namespaces.join('\n'), kit, 'cjs'),
  ]);
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-sealed-')));
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(path.join(folder, name), content);
  // Vitest knows its own modules by the folder that it takes itself to be in.
  const place = JSON.stringify(path.join(path.dirname(suite.vitest), 'host.js'));
  const writeScript = async (name: string, { text }: Bundle): Promise<void> => {
    const script = `(function (exports, require, __filename = ${place}) {${onlyLatin(text)}\n})`;
    write(name, script);
    write(name + cacheSuffix, (await compiler.compile(script, false)).data);
  };
  write(jobFiles.main, main.text);
  write(jobFiles.suite, serialize(suite));
  await writeScript(jobFiles.host, host);
  await writeScript(jobFiles.packages, others);
  return { folder, beside: others.beside };
}

/** A text in which each letter is a byte is read at once. Letters of other alphabets are only in strings. */
function onlyLatin(text: string): string {
  return text.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function once(entry: string, kit: string, format: 'es' | 'cjs'): Promise<Bundle> {
  const key = `${kit}\n${format}\n${entry}`;
  const known = bundles.get(key) ?? bundle(entry, kit, format);
  bundles.set(key, known);
  return known;
}
