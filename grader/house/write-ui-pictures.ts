// Takes pictures of `npm run ui` for docs/ui.md, from a real run on a copy of the kit: `npm run pictures:ui`.
import path from 'node:path';
import { kit } from '../course/root.ts';
import { openBrowser } from '../testing/open-browser.ts';
import { begun, begunKit, serveUi } from '../testing/served-ui.ts';

const files = ['lessons/01', 'lessons/02', 'solutions/01', 'token-manager'];

const { address, end } = await serveUi(await begunKit(), files);
const browser = await openBrowser();
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
    await page.goto(address);
    await page.getByTestId('explorer-item').filter({ hasText: begun.sound }).first().click();
    await page.getByRole('note').first().waitFor();
    const name = `ui-${colorScheme}.png`;
    await page.screenshot({ path: path.join(kit, 'docs', 'pictures', name) });
    console.log(`${name} is taken.`);
  }
} finally {
  await browser.close();
  await end();
}
