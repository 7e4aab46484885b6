import { expect, test } from 'vitest';
import type { Desktop } from '../coach/desktop.ts';
import { browserFor } from './open-browser.ts';

const address = 'http://127.0.0.1:1/secret/';

function desktop(platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}, installed: string[] = []): Desktop {
  return { platform, env, find: (name) => (installed.includes(name) ? `/bin/${name}` : undefined) };
}

test.for<[string, Desktop, string[] | undefined]>([
  ['macOS', desktop('darwin'), ['open', address]],
  ['Windows', desktop('win32'), ['rundll32', 'url.dll,FileProtocolHandler', address]],
  ['a Linux with a screen', desktop('linux', { DISPLAY: ':0' }, ['xdg-open']), ['/bin/xdg-open', address]],
  ['a Linux in Windows', desktop('linux', { WSL_DISTRO_NAME: 'x' }, ['wslview']), ['/bin/wslview', address]],
  ['a wish', desktop('linux', { BROWSER: "'/my apps/fox' --new" }), ['/my apps/fox', '--new', address]],
  ['a wish for none', desktop('linux', { BROWSER: 'none', DISPLAY: ':0' }, ['xdg-open']), undefined],
  ['a Linux without a screen', desktop('linux', {}, ['xdg-open']), undefined],
  ['a Linux without a program for it', desktop('linux', { DISPLAY: ':0' }), undefined],
])('on %s', ([, where, expected]) => {
  const browser = browserFor(address, where);

  expect(browser && [browser.command, ...browser.args]).toEqual(expected);
});
