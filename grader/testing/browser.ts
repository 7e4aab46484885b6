import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { test as base } from 'vitest';
import { openBrowser } from './open-browser.ts';

/** What a page did that it should not have done. */
interface Faults {
  /** What it wrote to the console as an error, and what nobody caught. */
  errors: string[];
  /** Addresses that are not on this machine, and that it asked for. */
  strangers: string[];
}

export interface OpenPage {
  page: Page;
  faults: Faults;
}

/** Nothing that a page asks for leaves this machine; what it tries is noted. */
async function openPage(browser: Browser, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const faults: Faults = { errors: [], strangers: [] };
  await context.route(
    ({ protocol, hostname }) =>
      /^https?:$/.test(protocol) && hostname !== '127.0.0.1' && hostname !== 'localhost',
    (route) => {
      faults.strangers.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.errors.push(message.text());
  });
  return { page, faults };
}

/** A real browser, one for a file of tests. `open` gives a page in a profile of its own, which ends with the test. */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', ({ browser }, { onCleanup }) => {
    const opened: Page[] = [];
    onCleanup(async () => {
      for (const page of opened) await page.context().close();
    });
    return async (options: BrowserContextOptions = {}): Promise<OpenPage> => {
      const one = await openPage(browser, options);
      opened.push(one.page);
      return one;
    };
  });
