import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { others } from '../learner/presence.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Finding, Machine } from './check.ts';

const sentences = catalogue.commands.doctor;

/** In ms. If a message of the disk takes longer, we look ourselves. */
const patience = 2000;

/** Whether `.kata` can be written: progress and what reset keeps. */
export function writing({ root }: Machine): Finding {
  const what = sentences.checks.writing;
  try {
    rmSync(scratch(root), { recursive: true });
    return { what, says: sentences.writes };
  } catch (error) {
    const says = sentences.cannotWrite((error as Error).message);
    return { what, says, remedy: sentences.mayWrite(root), isInTheWay: true };
  }
}

/** Whether this disk says when a file is saved; where it does not, the coach looks by itself. */
export async function watching({ root, env }: Machine): Promise<Finding> {
  const what = sentences.checks.saving;
  if (env.KATA_POLL) return { what, says: sentences.polls };
  try {
    const folder = scratch(root);
    const ms = await messageAfter(folder, () => writeFileSync(path.join(folder, 'saved.ts'), ''));
    rmSync(folder, { recursive: true, force: true });
    if (ms !== undefined) return { what, says: sentences.watches(Math.round(ms)) };
  } catch {
    // No watching, then.
  }
  return { what, says: sentences.doesNotWatch, remedy: sentences.moveToADisk };
}

/** How their folders begin. */
const services =
  /(?<=[\\/])(OneDrive|Dropbox|iCloud|Mobile Documents|Google ?Drive|My Drive|pCloud|Nextcloud|ownCloud|Syncthing|Seafile|MEGA)/;

/** A service that copies every save and every cache file slows all of it down, and may bring back older files. */
export function synced({ root }: Machine): Finding {
  const what = sentences.checks.syncing;
  const service = services.exec(root)?.[0];
  return service === undefined
    ? { what, says: sentences.notSynced }
    : { what, says: sentences.synced(service), remedy: sentences.moveOut };
}

/** Vite takes `%`, `#` and `?` in a path for parts of an address. The rest has been tried. */
export function characters({ root, platform }: Machine): Finding {
  const what = sentences.checks.path;
  const bad = [...new Set(root.match(/[%#?]/g) ?? [])];
  if (bad.length > 0)
    return { what, says: sentences.badPath(bad.join(' ')), remedy: sentences.renameFolder, isInTheWay: true };
  const longest = 120;
  if (platform === 'win32' && root.length > longest)
    return { what, says: sentences.longPath(root.length), remedy: sentences.moveUp };
  if (/\s/.test(root)) return { what, says: sentences.spacesInPath };
  return { what, says: /[^\p{ASCII}]/u.test(root) ? sentences.lettersInPath : sentences.plainPath };
}

/** A second coach in this folder answers every save, too. */
export function sessions({ root }: Machine): Finding {
  const what = sentences.checks.sessions;
  const found = others(root);
  return found.length === 0
    ? { what, says: sentences.alone }
    : { what, says: sentences.notAlone(found.join(', ')), remedy: sentences.leaveOne, isInTheWay: true };
}

function scratch(root: string): string {
  mkdirSync(path.join(root, '.kata'), { recursive: true });
  return mkdtempSync(path.join(root, '.kata', 'doctor-'));
}

/** @returns after how many ms the disk reported what `act` did; undefined if it never did */
async function messageAfter(folder: string, act: () => void): Promise<number | undefined> {
  const { watch } = await import('chokidar');
  const watcher = watch(folder, { ignoreInitial: true, depth: 0 });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      watcher.once('error', reject);
      watcher.once('ready', () => {
        const start = performance.now();
        watcher.once('add', () => resolve(performance.now() - start));
        timer = setTimeout(() => resolve(undefined), patience);
        act();
      });
    });
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
}
