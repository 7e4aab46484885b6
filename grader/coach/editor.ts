import type { Place } from '../learner/place.ts';
import { commandWords } from './command-words.ts';
import type { Desktop } from './desktop.ts';
import { editorAround } from './editor-around.ts';
import { wayOf } from './known-editors.ts';

/** How to open a file in the reader's editor. */
export interface Editor {
  command: string;
  args: string[];
  /** It has a window of its own, and the terminal stays ours. */
  hasWindow: boolean;
  /** The arguments are quoted already: Windows gets them as they are. */
  isQuoted?: true;
}

/**
 * The editor that `$VISUAL` or `$EDITOR` asks for; else the one whose terminal this is; else one with a window that is
 * installed. Never an editor in the terminal that nobody asked for.
 * @param place relative to where the editor is started
 */
export function editorFor(place: Place, desktop: Desktop): Editor | undefined {
  const words = askedFor(desktop) ?? editorAround(desktop);
  if (words === undefined) return undefined;
  const [asked, ...options] = words;
  const command = desktop.find(asked) ?? asked;
  const { args, hasWindow } = wayOf(asked, place);
  return startable({ command, args: [...options, ...args], hasWindow }, desktop.platform);
}

function askedFor({ env, platform, find }: Desktop): string[] | undefined {
  const text = [env.VISUAL, env.EDITOR].find((one) => one?.trim())?.trim();
  if (text === undefined) return undefined;
  // A path with a space and without quotes is meant as it is.
  const words = find(text) === undefined ? commandWords(text, platform) : [text];
  return words.length > 0 && words[0] !== '' ? words : undefined;
}

/** On Windows many editors are scripts, which only cmd.exe can start. */
function startable(editor: Editor, platform: NodeJS.Platform): Editor {
  const { command, args, hasWindow } = editor;
  if (platform !== 'win32' || !/\.(cmd|bat)$/i.test(command)) return editor;
  const line = [command, ...args].map((word) => `"${word}"`).join(' ');
  return { command: 'cmd.exe', args: ['/d', '/s', '/c', `"${line}"`], hasWindow, isQuoted: true };
}
