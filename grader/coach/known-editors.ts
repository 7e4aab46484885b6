import { placeText, type Place } from '../learner/place.ts';

/** How an editor is told which file to open, and at which line. */
interface KnownEditor {
  name: RegExp;
  /** It has a window of its own, and the terminal stays ours. */
  hasWindow: boolean;
  argsFor(place: Required<Place>): string[];
}

const atColon = (place: Place): string[] => [placeText(place)];
const atPlus = ({ file, line }: Required<Place>): string[] => [`+${line}`, file];

/** By the name of the command, without `.exe` or `.cmd`. */
const knownEditors: KnownEditor[] = [
  {
    name: /^(code|code-insiders|codium|cursor|windsurf|positron)$/,
    hasWindow: true,
    argsFor: (place) => ['--goto', placeText(place)],
  },
  { name: /^(zed|zeditor|subl|sublime_text)$/, hasWindow: true, argsFor: atColon },
  {
    name: /^(idea|webstorm|phpstorm|pycharm|rider|goland|clion|rubymine)(64)?$|^kate$/,
    hasWindow: true,
    argsFor: ({ file, line }) => ['--line', String(line), file],
  },
  { name: /^(gvim|mvim|gedit)$/, hasWindow: true, argsFor: atPlus },
  { name: /^notepad$/, hasWindow: true, argsFor: ({ file }) => [file] },
  { name: /^(vi|vim|nvim|nano|pico|emacs|emacsclient|micro|joe|kak)$/, hasWindow: false, argsFor: atPlus },
  { name: /^(hx|helix)$/, hasWindow: false, argsFor: atColon },
];

/** How to open a place with a command: its own way if we know it, else only the file, in the terminal. */
export function wayOf(command: string, { file, line }: Place): { args: string[]; hasWindow: boolean } {
  const name = command.replace(/^.*[\\/]/, '').replace(/\.(exe|cmd|bat|com)$/i, '');
  const known = knownEditors.find((editor) => editor.name.test(name.toLowerCase()));
  return {
    args: known && line !== undefined ? known.argsFor({ file, line }) : [file],
    hasWindow: known?.hasWindow ?? false,
  };
}
