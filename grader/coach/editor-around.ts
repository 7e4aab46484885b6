import type { Desktop } from './desktop.ts';

/** Looked for in this order where the terminal tells nothing. */
const withWindows = ['code', 'cursor', 'zed', 'idea'];
const ofJetBrains = ['idea', 'webstorm', 'idea64', 'webstorm64'];

/** The command of the editor whose terminal this is, or of one with a window that is installed. */
export function editorAround(desktop: Desktop): string[] | undefined {
  const command = editorOfTerminal(desktop) ?? installedEditor(desktop);
  return command === undefined ? undefined : [command];
}

/** Told by what editors set in their terminals. They hand it on, so the terminal's own name comes first. */
function editorOfTerminal({ env, find }: Desktop): string | undefined {
  const has = (prefix: string): boolean => Object.keys(env).some((name) => name.startsWith(prefix));
  const program = env.TERM_PROGRAM?.toLowerCase();
  if (program === 'zed' || (env.ZED_TERM && program !== 'vscode')) return 'zed';
  if (env.TERMINAL_EMULATOR === 'JetBrains-JediTerm') return ofJetBrains.find(find) ?? 'idea';
  // Cursor is made from VS Code, and sets what VS Code sets.
  if (has('CURSOR_')) return 'cursor';
  if (program !== 'vscode' && !has('VSCODE_')) return undefined;
  return env.TERM_PROGRAM_VERSION?.includes('insider') ? 'code-insiders' : 'code';
}

function installedEditor({ env, platform, find }: Desktop): string | undefined {
  const hasScreen =
    platform === 'win32' ||
    platform === 'darwin' ||
    Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
  return hasScreen ? withWindows.find(find) : undefined;
}
