// Takes pictures of `npm run ui` for docs/ui.md, from a real run on a copy of the kit: `npm run pictures:ui`.
import path from 'node:path';
import { kit } from '../course/root.ts';
import { openBrowser } from '../testing/open-browser.ts';
import { begun, begunKit, serveUi } from '../testing/served-ui.ts';

const files = ['lessons/01', 'lessons/02', 'solutions/01', 'token-manager'];

const looks = [
  { look: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { look: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { look: 'narrow', colorScheme: 'light', viewport: { width: 360, height: 780 } },
] as const;

const { address, end } = await serveUi(await begunKit(), files);
const browser = await openBrowser();
try {
  for (const { look, ...options } of looks) {
    const page = await browser.newPage(options);
    await page.goto(address);
    await page.getByTestId('explorer-item').filter({ hasText: begun.sound }).first().click();
    await page.getByRole('note').first().waitFor();
    const name = `ui-${look}.png`;
    await page.screenshot({ path: path.join(kit, 'docs', 'pictures', name) });
    console.log(`${name} is taken.`);
  }
} finally {
  await browser.close();
  await end();
}
