import { spawn } from 'node:child_process';
import path from 'node:path';
import { catalogue } from '../sentences/sentences.ts';
import { placeText, type Place } from '../learner/place.ts';

/** How to open a file in the editor that the reader asked for. */
export interface Editor {
  command: string;
  args: string[];
  /** It has a window of its own, and the terminal stays ours. */
  hasWindow: boolean;
}

const withWindows =
  /^(code|code-insiders|codium|cursor|windsurf|zed|subl|idea|webstorm|gvim|gedit|kate|notepad)(\.exe|\.cmd)?$/i;
const takesColon = /^(code|code-insiders|codium|cursor|windsurf)(\.exe|\.cmd)?$/i;
const takesPlus = /^(vi|vim|nvim|gvim|nano|pico|emacs|micro|joe|kak)(\.exe)?$/i;

/**
 * The editor that was asked for: by working inside of VS Code, or by `$EDITOR`. Never another one.
 * @param place relative to where the editor is started
 */
export function editorFor(
  place: Place,
  env: NodeJS.ProcessEnv,
  platform = process.platform,
): Editor | undefined {
  const words = env.TERM_PROGRAM === 'vscode' ? ['code'] : (env.EDITOR ?? '').split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const [command, ...args] = words;
  const name = path.win32.basename(command);
  const { file, line } = place;

  if (takesColon.test(name)) args.push('-g', placeText(place));
  else if (takesPlus.test(name) && line !== undefined) args.push(`+${line}`, file);
  else args.push(file);

  const hasWindow = withWindows.test(name);
  // On Windows `code` is a script, which only cmd.exe can start.
  return platform === 'win32' && hasWindow
    ? { command: 'cmd.exe', args: ['/c', command, ...args], hasWindow }
    : { command, args, hasWindow };
}

/** Starts it. @returns when it has started, and one in the terminal when it has ended; else why it did not start */
export function startEditor({ command, args, hasWindow }: Editor, cwd: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: hasWindow ? 'ignore' : 'inherit', detached: hasWindow });
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ENOENT' ? catalogue.coach.editorNotFound : error.message),
    );
    if (hasWindow) {
      child.unref();
      child.once('spawn', () => resolve(undefined));
    } else child.once('close', () => resolve(undefined));
  });
}
