/// <reference lib="dom" />
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { test as base } from '../testing/browser.ts';
import { kata } from '../testing/kata.ts';
import { begun, begunKit, serveUi } from '../testing/served-ui.ts';
import { startOf } from './start.ts';

// The first test waits until a lesson is graded, and the UI has run its files.
vi.setConfig({ testTimeout: 240_000 });

/** How long a page may take to show what was asked for. */
const soon = { timeout: 30_000 };

const { sound, refusing, waiting } = begun;

/** The UI on a copy of the kit in which lesson 01 was graded, one for the file; `ui` opens it in a page. */
const test = base
  .extend('served', { scope: 'file' }, async ({}, { onCleanup }) => {
    const root = await begunKit();
    const files = ['01-first', '23-security', 'lessons/24', 'token-manager', 'fake-clock'];
    const { address, end } = await serveUi(root, files);
    onCleanup(end);
    return { root, address };
  })
  .extend('ui', async ({ served, open }) => {
    const opened = await open({ viewport: { width: 1280, height: 6000 } });
    await opened.page.goto(served.address);
    await items(opened.page, 'fake-clock.test.ts').first().waitFor({ state: 'attached' });
    return opened;
  });

/** The lines of the list, files and tests, as they lie in the page. The list uses them again, so that says nothing of their order. */
function items(page: Page, text: string | RegExp): Locator {
  return page.getByTestId('explorer-item').filter({ hasText: text });
}

/** What the lines say that are in sight, from top to bottom, each after the colour of its badge. */
function listed(page: Page, text: string | RegExp): Promise<string[]> {
  return items(page, text).evaluateAll((lines) =>
    lines
      .map((line) => ({ line, top: line.getBoundingClientRect().top }))
      .filter(({ top }) => top > 0)
      .toSorted((a, b) => a.top - b.top)
      .map(({ line }) => {
        const badge = [...line.querySelectorAll<HTMLElement>('[style]')].find(
          ({ style }) => style.backgroundColor !== '',
        );
        const file = /[\w/-]+\.test\.ts/.exec(line.textContent.replace(badge?.textContent ?? '', ''))?.[0];
        return `${badge?.textContent.trim()}, ${badge?.style.backgroundColor}: ${file}`;
      }),
  );
}

/** Clicks on the uppermost of these lines, or the lowest, in the moment in which it looks. @returns whether there is one */
function choose(
  page: Page,
  text: string | RegExp,
  which: 'uppermost' | 'lowest' = 'uppermost',
): Promise<boolean> {
  return items(page, text).evaluateAll((lines, end) => {
    const inSight = lines
      .map((line) => ({ line: line as HTMLElement, top: line.getBoundingClientRect().top }))
      .filter(({ top }) => top > 0)
      .toSorted((a, b) => a.top - b.top);
    const chosen = inSight.at(end === 'lowest' ? -1 : 0);
    chosen?.line.click();
    return chosen !== undefined;
  }, which);
}

/** What is noted on the test that is chosen. While files run, the list is made anew: one may have to choose again. */
async function notesOn(...[page, text, which]: Parameters<typeof choose>): Promise<string[]> {
  await choose(page, text, which);
  return notes(page).allInnerTexts();
}

function notes(page: Page): Locator {
  return page.getByRole('note');
}

test('lists the files in the order of the course, each project with a name and a colour of its own', async ({
  ui: { page },
}) => {
  await expect
    .poll(() => listed(page, /\.test\.ts/), soon)
    .toEqual([
      '1 lessons: red on purpose, yellow: 01-first-test/first-test.test.ts',
      '1 lessons: red on purpose, yellow: 23-security/security.test.ts',
      '1 lessons: red on purpose, yellow: 24-capstone-orders/orders.test.ts',
      '2 src, blue: auth/token-manager.test.ts',
      '3 solutions, green: 01-first-test/first-test.test.ts',
      '3 solutions, green: 23-security/security.test.ts',
      '4 fixtures, cyan: fakes/fake-clock.test.ts',
    ]);
});

test.for([
  [sound, 'caught', 'Says that there is not enough when somebody wants exactly what is in stock.'],
  [refusing, 'wrong', 'This shop is correct, but this test refuses it'],
  [waiting, 'asserts-nothing', 'TODO 2 checks nothing yet.'],
] as const)(
  'says of the lesson test "%s" what its last verdict was: %s',
  async ([name, kind, message], { ui }) => {
    await expect
      .poll(() => notesOn(ui.page, name), soon)
      .toEqual([expect.stringMatching(new RegExp(`^${kind}\\b[^]*${message}`))]);
    expect(ui.faults).toEqual({ errors: [], strangers: [] });
  },
);

test('says of a test that checks nothing which TODO it is, also in the report of the whole file', async ({
  ui: { page },
}) => {
  const report = page.getByTestId('report');
  const told = async (): Promise<string> => {
    await choose(page, '01-first-test/first-test.test.ts');
    return report.innerText();
  };

  await expect.poll(told, soon).toContain('TODO 2 checks nothing yet.');
  expect(await report.innerText()).not.toContain('any number of assertion');
});

test('says of a lesson without a test that it is to be written', async ({ ui: { page } }) => {
  const told = async (): Promise<string> => {
    await choose(page, '24-capstone-orders');
    return page.getByTestId('report').innerText();
  };

  await expect.poll(told, soon).toContain('In a lesson, what is red is yours to put right.');
});

test('says of a test of a solution which bug it catches, and which lesson and level it is about', async ({
  ui: { page, faults },
}) => {
  await expect
    .poll(() => notesOn(page, 'does not have enough', 'lowest'), soon)
    .toEqual([expect.stringMatching(/catches\s+Says that there is enough when somebody wants one more/)]);
  const detail = page.getByTestId('file-detail');
  await detail.getByText('first-test', { exact: true }).waitFor();
  await detail.getByText('unit', { exact: true }).waitFor();
  expect(faults).toEqual({ errors: [], strangers: [] });
});

test('finds tests by a tag', async ({ ui: { page } }) => {
  await page.getByPlaceholder(/^Search/).fill('tag:security');

  await expect
    .poll(() => listed(page, /\.test\.ts/), soon)
    .toEqual([
      '1 lessons: red on purpose, yellow: 23-security/security.test.ts',
      '3 solutions, green: 23-security/security.test.ts',
    ]);
});

test('shows how far src is covered', async ({ ui: { page, faults } }) => {
  await page.getByLabel('Show coverage').click();

  const coverage = page.frameLocator('#vitest-ui-coverage');
  await coverage.getByRole('link', { name: 'auth', exact: true }).click();
  await coverage.getByRole('link', { name: 'token-manager.ts' }).waitFor();
  expect(faults).toEqual({ errors: [], strangers: [] });
});

test('opens at the lesson of the learner, where a browser follows the address', async ({ served, open }) => {
  const { page } = await open();

  await page.goto(`${served.address}${startOf(served.root, '1 lessons: red on purpose')}`);

  const detail = page.getByTestId('file-detail');
  await expect.poll(() => detail.innerText(), soon).toContain('01-first-test/first-test.test.ts');
});

test('tells a new verdict as soon as it is there', async ({ served, ui: { page } }) => {
  writeFileSync(path.join(served.root, begun.file), begun.text.replace('1_000_000', '3'));
  await kata(served.root, ['grade', '01', '--no-mutants']);

  await expect
    .poll(() => notesOn(page, refusing), { timeout: 30_000 })
    .toEqual([expect.stringMatching(/sound\s+Accepts every correct implementation/)]);
});
