import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { findProgram } from '../session/sandbox/find-program.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Finding, Machine } from './check.ts';

const sentences = catalogue.commands.doctor;

/** The Node that the kit is made for. An older one cannot load it and has been refused before. */
const bestNode = 26;

/** The Node that really runs, whatever the machine has beside it. */
export function node({ nodeVersion, execPath, kit }: Machine): Finding {
  const isOwn = execPath.startsWith(path.join(kit, 'node_modules'));
  const says = sentences.node(nodeVersion, isOwn ? sentences.ownNode : execPath);
  const isOld = Number.parseInt(nodeVersion, 10) < bestNode;
  return { what: sentences.checks.node, says, ...(isOld && { remedy: sentences.olderNode(bestNode) }) };
}

/** npm is needed to install the packages, and for nothing else. */
export function npm({ env, platform }: Machine): Finding {
  const what = sentences.checks.npm;
  const byNpm = /^npm\/(\S+)/.exec(env.npm_config_user_agent ?? '')?.[1];
  if (byNpm !== undefined) return { what, says: sentences.npm(byNpm) };
  const found = findProgram('npm', env, platform);
  return found === undefined
    ? { what, says: sentences.noNpm, remedy: sentences.installNpm }
    : { what, says: sentences.npmAt(realpathSync(found)) };
}

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), optional: z.boolean().optional() }),
  ),
});

/** Whether the packages are those of the lockfile: after `git pull` they may not be any more. */
export function packages({ kit }: Machine): Finding {
  const what = sentences.checks.packages;
  const wanted = packagesIn(path.join(kit, 'package-lock.json'));
  const installed = packagesIn(path.join(kit, 'node_modules', '.package-lock.json'));
  const remedy = sentences.install;
  if (!wanted) return { what, says: sentences.noLock };
  if (!installed) return { what, says: sentences.notInstalled, remedy, isInTheWay: true };
  const other = Object.entries(wanted).find(
    ([name, { version, optional }]) =>
      name !== '' && !optional && version !== undefined && installed[name]?.version !== version,
  );
  return other === undefined
    ? { what, says: sentences.installed(Object.keys(installed).length) }
    : {
        what,
        says: sentences.otherVersion(other[0].replace(/^node_modules\//, '')),
        remedy,
        isInTheWay: true,
      };
}

/** For the pages that the kit writes. */
export function browser({ env, platform }: Machine): Finding {
  const what = sentences.checks.browser;
  if (platform === 'win32' || platform === 'darwin') return { what, says: sentences.browser };
  const hasScreen = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
  const opener = ['xdg-open', 'wslview'].find((name) => findProgram(name, env, platform) !== undefined);
  if (hasScreen && opener !== undefined) return { what, says: sentences.browser };
  return { what, says: sentences.noBrowser, remedy: sentences.openElsewhere };
}

function packagesIn(file: string): z.infer<typeof lock>['packages'] | undefined {
  try {
    return lock.parse(JSON.parse(readFileSync(file, 'utf8'))).packages;
  } catch {
    return undefined;
  }
}
