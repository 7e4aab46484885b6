import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { barriersOn } from '../testing/axe.ts';
import { test, type OpenPage } from '../testing/browser.ts';
import { caught, missed, mutantsWith, refusing, survivor, testThat } from '../testing/grades.ts';
import { largeReport, reportView } from '../testing/reports.ts';
import { reportPage, type ReportView } from './report-page.ts';

const hostile = '<img src=x onerror=alert(1)>';
const rightToLeft = 'يبيع القطعة الأخيرة';
const sources = {
  'src/counter.ts': Array.from({ length: 40 }, (_, line) => `const left${line} = ${line};`).join('\n'),
};

const weak = reportView(
  {
    message: 'One bug still gets through. Find out what no test looks at.',
    tests: [
      testThat('sells the last one'),
      testThat('sells a mug'),
      testThat('also sells a mug'),
      refusing(
        'counts the calls',
        'over-specified',
        'Passes on our shop but fails on another. Ask what the customer sees.',
      ),
    ],
    correct: [
      { id: 'reference', kind: 'reference', outcome: 'accepted', rejectedBy: [] },
      {
        id: 'sales/looks-up-first',
        kind: 'refactoring',
        outcome: 'rejected',
        rejectedBy: ['counts the calls'],
      },
    ],
    bugs: [
      caught('Sells one too many.', 'sells the last one', 'expected 0, got -1'),
      caught('Sells none.', 'sells a mug', 'no mug', { caughtBy: ['sells a mug', 'also sells a mug'] }),
      missed('Forgets the delivery.', { task: 2 }),
    ],
  },
  'requirement',
);
const passed: ReportView = {
  ...reportView({
    verdict: 'passed',
    message: 'All bugs are caught.',
    tests: [testThat('sells a mug')],
    bugs: [caught('Sells none.', 'sells a mug', 'no mug')],
    mutants: mutantsWith([survivor(12), survivor(30)]),
    habits: [
      {
        id: 'edge-cases',
        how: 'seen',
        kept: false,
        evidence: 'No test sells the last one.',
        why: 'Bugs live at the edge.',
        lesson: '08-edge-cases',
      },
      {
        id: 'fast',
        how: 'seen',
        kept: true,
        evidence: 'All of it takes 3 ms.',
        why: 'So it runs often.',
        lesson: '08-edge-cases',
      },
    ],
  }),
  sources,
};

const folder = mkdtempSync(path.join(tmpdir(), 'kata-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));
let pages = 0;

/** Opens a report as somebody does who got it by e-mail: a file, and nothing else. */
async function show(
  view: ReportView,
  open: (options?: BrowserContextOptions) => Promise<OpenPage>,
  options?: BrowserContextOptions,
): Promise<OpenPage & { requests: string[] }> {
  const file = path.join(folder, `${(pages += 1)}.html`);
  writeFileSync(file, reportPage(view));
  const opened = await open({ reducedMotion: 'reduce', ...options });
  const requests: string[] = [];
  opened.page.on('request', (request) => requests.push(request.url()));
  await opened.page.goto(pathToFileURL(file).href);
  return { ...opened, requests };
}

const visible = (page: Page, text: string): Locator => page.getByText(text).filter({ visible: true }).first();

describe('anyone can read it', () => {
  const sizes = { telephone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };
  const looks: Record<string, BrowserContextOptions> = {
    'light': { colorScheme: 'light' },
    'dark': { colorScheme: 'dark' },
    'forced colours': { forcedColors: 'active' },
  };
  const views = { weak, passed, large: largeReport({ tests: 30, bugs: 20, mutants: 40 }) };
  const cases = Object.entries(views).flatMap(([name, view]) =>
    Object.entries(sizes).flatMap(([size, viewport]) =>
      Object.entries(looks).map(([look, options]) => ({
        name,
        size,
        look,
        view,
        options: { ...options, viewport },
      })),
    ),
  );

  test.for(cases)('$name, $size, $look', async ({ view, options }, { open }) => {
    const { page, faults, requests } = await show(view, open, options);

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      options.viewport.width,
    );
    expect(await barriersOn(page)).toEqual([]);
    expect(faults).toEqual({ errors: [], strangers: [] });
    expect(requests).toEqual([page.url()]);
  });
});

test('says the verdict, the board and what gets through without JavaScript', async ({ open }) => {
  const { page, faults } = await show(passed, open, { javaScriptEnabled: false });

  for (const text of ['passed', 'All bugs are caught.', 'left > 0', 'left >= 0', 'Nothing notices when'])
    await visible(page, text).waitFor({ timeout: 1000 });
  expect(await page.getByRole('table').count()).toBe(1);
  expect(await page.getByRole('checkbox').filter({ visible: true }).count()).toBe(0);
  expect(faults.errors).toEqual([]);
});

test('tells with keys alone what each cell says', async ({ open }) => {
  const { page } = await show(weak, open);
  const focused = (): Promise<string> => page.evaluate('document.activeElement.outerHTML');
  const told = page.locator('[data-told]');

  await page.getByRole('checkbox').focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toContain('sells the last one');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);

  expect(await focused()).toContain('notices');
  expect(await told.innerText()).toBe(
    'sells the last one\n\nSells one too many.\n\nnotices: expected 0, got -1',
  );
  expect(await page.locator('.board col.lit').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  expect(await told.innerText()).toMatch(
    /^sells a mug\n\nSells one too many\.\n\nIt does not notice this\.$/,
  );
  await page.keyboard.press('Control+Home');
  expect(await focused()).toContain('Your tests');
  await page.keyboard.press('Control+End');
  expect(await told.innerText()).toMatch(/^counts the calls\n/);
  await page.keyboard.press('Tab');
  expect(await focused()).not.toMatch(/^<t[dh]/);
});

test('shows only what no test notices, when somebody asks for it', async ({ open }) => {
  const { page } = await show(weak, open);
  const heads = async (): Promise<string[]> =>
    (await page.locator('.board thead tr:last-child th').filter({ visible: true }).allInnerTexts()).slice(1);

  expect(await heads()).toHaveLength(5);
  await page.getByRole('checkbox').focus();
  await page.keyboard.press('Space');

  expect(await heads()).toEqual([
    expect.stringContaining('another one: looks up first'),
    expect.stringContaining('missed: reduceStock'),
  ]);
  expect(await page.locator('.bug-list > li').filter({ visible: true }).count()).toBe(1);
  await page.keyboard.press('Space');
  expect(await heads()).toHaveLength(5);
});

test('goes on where parts of the page were replaced', async ({ open }) => {
  const { page } = await show(weak, open);
  await page.getByRole('checkbox').check();

  await page.evaluate(`{
    const body = document.querySelector('main').innerHTML;
    document.querySelector('main').innerHTML = body;
    for (const one of document.querySelectorAll('[hidden]')) one.hidden = false;
    document.dispatchEvent(new Event('kata:replaced'));
  }`);

  expect(await page.getByRole('checkbox').isChecked()).toBe(true);
  expect(await page.getByRole('grid').count()).toBe(1);
  expect(await page.locator('.bug-list > li').filter({ visible: true }).count()).toBe(1);
});

test('explores the mutants without a request, and keeps its title', async ({ open }) => {
  const view = largeReport({ tests: 8, bugs: 4, mutants: 12 });
  const { page, faults, requests } = await show(view, open);
  const title = await page.title();

  await page.getByText('Open the explorer').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'counter.ts' }).first().click();

  await page.getByText('const left3 = stock - 3;').first().waitFor({ timeout: 5000 });
  expect(await page.title()).toBe(title);
  expect(faults).toEqual({ errors: [], strangers: [] });
  expect(requests).toEqual([page.url().replace(/#.*/, '')]);
});

test('shows whatever a test is called as text', async ({ open }) => {
  const view = reportView({
    tests: [testThat(hostile), refusing(`${hostile} again`, 'wrong', hostile)],
    bugs: [caught(hostile, hostile, hostile)],
  });
  const { page, faults } = await show(view, open);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.message()));

  await page.locator('.board td.notices').click();

  expect(await page.locator('[data-told]').innerText()).toContain(hostile);
  expect(await page.locator('img').count()).toBe(0);
  expect(dialogs).toEqual([]);
  expect(faults).toEqual({ errors: [], strangers: [] });
});

test('shows names of 10,000 characters, and from right to left', async ({ open }) => {
  const long = `begins ${'so '.repeat(3300)}and ends`;
  const view = reportView({
    tests: [testThat(long), testThat(rightToLeft)],
    bugs: [caught('Sells none.', rightToLeft, 'no mug')],
  });
  const { page } = await show(view, open, { viewport: { width: 360, height: 740 } });

  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  const direction = `getComputedStyle([...document.querySelectorAll('.board th bdi')].at(-1)).direction`;
  expect(await page.evaluate(direction)).toBe('rtl');
  expect(await visible(page, 'and ends').count()).toBe(0);
  await page.locator('.board summary').focus();
  await page.keyboard.press('Enter');
  await visible(page, 'and ends').waitFor({ timeout: 1000 });
});

test('opens in a few seconds with 10,000 tests', async ({ open }) => {
  const file = path.join(folder, 'large.html');
  writeFileSync(file, reportPage(largeReport({ tests: 10_000 })));
  const { page } = await open();
  // Of the page's own work, whatever else the machine does.
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });

  await page.goto(pathToFileURL(file).href);
  await visible(page, 'of 10000 tests.').waitFor();

  const { metrics } = await tools.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')!.value;
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(5);
});
