// Makes the course into a site that needs no server: `npm run site [-- --out DIR]`.
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileProblem } from '../course/file-problem.ts';
import { kit } from '../course/root.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { generator } from './layout.ts';
import { followLinks } from './links.ts';
import { siteOf } from './site.ts';

const words = catalogue.site.run;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** @returns 0; 1 where a link is dead */
async function run(args: string[]): Promise<number> {
  const out = outOf(args);
  const site = await siteOf(kit);
  const { dead, external } = followLinks(site);
  if (dead.length > 0) {
    console.error(words.dead(dead.length));
    for (const { file, href } of dead) console.error(`  ${file}: ${href}`);
    return 1;
  }
  for (const [file, content] of site) write(path.join(out, file), content);
  removeOld(out, site);
  console.log(words.written([...site.keys()].filter((file) => file.endsWith('.html')).length, out));
  if (external.length > 0) console.log([words.external, ...external.map((href) => `  ${href}`)].join('\n'));
  return 0;
}

function outOf(args: string[]): string {
  const out = flagIn(args);
  const stat = out === '' ? undefined : statSync(out, { throwIfNoEntry: false });
  if (out === '' || (stat && !stat.isDirectory())) throw new UsageError(words.isNoFolder(out || '""'));
  return out;
}

function flagIn(args: string[]): string {
  try {
    return parseArgs({ args, options: { out: { type: 'string', default: 'site' } } }).values.out;
  } catch {
    throw new UsageError(words.badFlag(args.join(' ')));
  }
}

function write(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(words.notWritten(file, fileProblem(error)));
  }
}

/** Pages of ours that the course has no more. What else is in the folder stays. */
function removeOld(out: string, site: Map<string, unknown>): void {
  for (const file of globSync('**/*.html', { cwd: out })) {
    const isOurs = (): boolean =>
      readFileSync(path.join(out, file), 'utf8').includes(`content="${generator}"`);
    if (!site.has(file.replaceAll('\\', '/')) && isOurs()) rmSync(path.join(out, file));
  }
}
