import { desktopOf, type Desktop } from '../coach/desktop.ts';
import type { Editor } from '../coach/editor.ts';
import { startEditor } from '../coach/start-editor.ts';
import { commandWords } from '../coach/command-words.ts';

/** How to show an address in the reader's browser; undefined where there is no screen, or nothing that opens it. */
export function browserFor(address: string, desktop: Desktop): Editor | undefined {
  const { env, platform, find } = desktop;
  if (platform === 'darwin') return { command: 'open', args: [address], hasWindow: true };
  if (platform === 'win32')
    return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', address], hasWindow: true };
  const [asked, ...options] = commandWords(env.BROWSER ?? '', platform);
  if (asked === 'none') return undefined;
  if (asked) return { command: find(asked) ?? asked, args: [...options, address], hasWindow: true };
  const hasScreen = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
  const command = hasScreen ? ['xdg-open', 'wslview'].map((name) => find(name)).find(Boolean) : undefined;
  return command === undefined ? undefined : { command, args: [address], hasWindow: true };
}

/** @returns whether it has started; else why it did not, or nothing if there is none */
export async function openBrowser(
  address: string,
  { env, cwd }: { env: NodeJS.ProcessEnv; cwd: string },
): Promise<{ isOpen: boolean; reason?: string }> {
  const browser = browserFor(address, desktopOf(env));
  if (!browser) return { isOpen: false };
  const reason = await startEditor(browser, cwd);
  return { isOpen: reason === undefined, reason };
}
