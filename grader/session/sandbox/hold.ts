import { inBubblewrap, type HeldCommand, type Sight } from './bubblewrap.ts';
import { cleanEnv } from './clean-env.ts';
import type { Level } from './level.ts';
import { permissionArgs } from './permission.ts';

/** What Node is to run, and what with. */
export interface NodeCommand {
  /** Node's own options. */
  options: string[];
  /** The file to run, absolute, and its arguments. */
  script: string[];
  env: NodeJS.ProcessEnv;
  /** What must reach it whatever the level is. */
  channel?: Record<string, string>;
}

/** Where a held process may write. Bubblewrap gives it one of its own. */
const ownTmp = '/tmp';

/** @param scratch a folder for the process alone, where the level does not bring one */
export function holdNode(
  level: Exclude<Level, 'container'>,
  { options, script, env, channel }: NodeCommand,
  sight: Sight,
  scratch: string,
): HeldCommand {
  const node = process.execPath;
  if (level === 'none')
    return {
      command: node,
      args: [...options, ...script],
      env: { ...(env as Record<string, string>), ...channel },
    };
  const isBoxed = level === 'bubblewrap';
  const tmp = isBoxed ? ownTmp : scratch;
  const permitted = permissionArgs({ read: sight.shown, write: [tmp], hasNetwork: isBoxed });
  const args = [...options, ...permitted, ...script];
  const clean = { ...cleanEnv(env, tmp), ...channel };
  return isBoxed ? inBubblewrap([node, ...args], sight, clean) : { command: node, args, env: clean };
}
