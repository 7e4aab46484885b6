import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ProgressFile } from '../learner/progress.ts';
import { seriousIn } from '../testing/axe.ts';
import { test } from '../testing/board-test.ts';
import { goodTests, imports, withoutTest } from '../testing/suites.ts';

const counter = 'lessons/01-counter/counter.test.ts';
const patience = 30_000;

const narrow = { viewport: { width: 360, height: 740 } };
const wide = { viewport: { width: 1280, height: 900 } };

const verdictOn = (page: Page): Promise<string | null> =>
  page.locator('#live-verdict').textContent({ timeout: patience });

async function untilVerdict(page: Page, verdict: string): Promise<void> {
  await page.locator('#live-verdict', { hasText: verdict }).waitFor({ timeout: patience });
}

describe('the live board', () => {
  test('goes from the first load to passed while the tests are written', async ({ course, coach, open }) => {
    const { address } = await coach('01');
    const { page, faults } = await open(wide);

    await page.goto(address);
    await untilVerdict(page, 'invalid');
    course.write(counter, imports);
    await untilVerdict(page, 'unfinished');
    course.write(counter, imports + withoutTest(goodTests, 'adds a delivery to what is there'));
    await untilVerdict(page, 'weak');
    course.write(counter, imports + goodTests);
    await page.locator('#live-verdict', { hasText: /passed|mastered/ }).waitFor({ timeout: patience });
    await page.getByText('Every test was asked about every bug.').waitFor({ timeout: patience });

    expect(await page.title()).toMatch(/^(passed|mastered) – 01-counter/);
    expect(await page.locator('#live-course-progress').textContent()).toBe('1 of 2 lessons passed');
    expect(await page.getByRole('button', { name: 'Go on with' }).isVisible()).toBe(true);
    expect(faults).toEqual({ errors: [], strangers: [] });
  });

  test('shows the verdict on a save soon after the terminal', async ({ course, coach, open }) => {
    const { terminal, address } = await coach('01');
    const { page } = await open(wide);
    await page.goto(address);
    await untilVerdict(page, 'invalid');
    await page.evaluate(() => {
      const seen: [string, number][] = [];
      const look = (): void => {
        const verdict = document.getElementById('live-verdict')?.textContent ?? 'none';
        if (seen.at(-1)?.[0] !== verdict) seen.push([verdict, Date.now()]);
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      Object.assign(globalThis, { seen });
    });

    const delays: number[] = [];
    const suites = ['', withoutTest(goodTests, 'adds a delivery to what is there'), goodTests];
    for (const [index, suite] of [...suites, ...suites].entries()) {
      const [word, sign] = (
        [
          ['unfinished', '○'],
          ['weak', '◐'],
          ['mastered', '★'],
        ] as const
      )[index % 3];
      terminal.forget();
      await page.evaluate(() => ((globalThis as never as { seen: unknown[] }).seen.length = 0));
      course.write(counter, imports + suite);
      // On the terminal the best verdict may come in two steps.
      await terminal.until(`01-counter: ${word === 'mastered' ? '' : word}`);
      const said = Date.now();
      await page
        .locator('#live-verdict', { hasText: word === 'mastered' ? /passed|mastered/ : sign })
        .waitFor();
      const seen = await page.evaluate(() => (globalThis as never as { seen: [string, number][] }).seen);
      delays.push(seen.find(([verdict]) => verdict !== 'none')![1] - said);
    }
    console.log(`the board after the terminal, in ms: ${delays.join(', ')}`);

    expect(delays.toSorted((a, b) => a - b)[Math.floor(delays.length / 2)]).toBeLessThan(300);
  });

  test('stays where the reader is when a save is answered', async ({ course, coach, open }) => {
    const { address } = await coach('01');
    const { page } = await open({ viewport: { width: 1280, height: 400 }, reducedMotion: 'reduce' });
    await page.goto(address);
    await untilVerdict(page, 'invalid');
    course.write(counter, imports + withoutTest(goodTests, 'adds a delivery to what is there'));
    await page.getByText('Every test was asked').waitFor({ timeout: patience });
    const summary = page.locator('.bug-list summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    const focused = await page.evaluate(() => document.activeElement!.parentElement!.id);
    await page.evaluate(() => {
      getSelection()!.selectAllChildren(document.getElementById('live-course-progress')!);
      scrollTo({ top: 500, behavior: 'instant' });
      document.querySelector('aside')!.scrollTop = 40;
    });
    const place = (): Promise<unknown> =>
      page.evaluate(() => ({
        top: scrollY,
        side: document.querySelector('aside')!.scrollTop,
        focus: document.activeElement!.parentElement!.id,
        selected: getSelection()!.toString(),
        open: [...document.querySelectorAll('details[open]')].map(({ id }) => id),
      }));
    const before = await place();

    course.write(counter, `${imports}${withoutTest(goodTests, 'adds a delivery to what is there')}// again`);
    await page.locator('[data-at-work]').waitFor();
    const during = await place();
    await page.getByText('Every test was asked').waitFor({ timeout: patience });

    expect(before).toMatchObject({ top: 500, focus: focused, selected: '0 of 2 lessons passed' });
    expect((before as { open: string[] }).open).toContain(focused);
    expect(during).toEqual(before);
    expect(await place()).toEqual(before);
  });

  test('keeps the cell of the board that the reader is at', async ({ course, coach, open }) => {
    const { address } = await coach('01');
    const { page, faults } = await open(wide);
    await page.goto(address);
    course.write(counter, imports + withoutTest(goodTests, 'adds a delivery to what is there'));
    await page.getByText('Every test was asked').waitFor({ timeout: patience });
    await page.locator('[data-board] tbody th').first().click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const place = (): Promise<unknown> =>
      page.evaluate(() => {
        const cell = document.activeElement as HTMLTableCellElement;
        return {
          row: cell.parentElement!.id,
          column: cell.cellIndex,
          told: document.querySelector<HTMLElement>('[data-told]')!.innerText,
          role: cell.closest('table')!.getAttribute('role'),
        };
      });
    const before = await place();

    course.write(counter, imports + goodTests);
    await page.getByText('Every test was asked').waitFor({ state: 'detached', timeout: patience });
    await page.getByText('Every test was asked').waitFor({ timeout: patience });

    expect(before).toMatchObject({ column: 1, role: 'grid' });
    expect(await place()).toEqual(before);
    expect(faults).toEqual({ errors: [], strangers: [] });
  });

  test('gives hints and opens lessons by keys alone, as the terminal does', async ({
    course,
    coach,
    open,
  }) => {
    const { terminal, address } = await coach('02');
    const { page, faults } = await open(wide);
    await page.goto(address);
    await untilVerdict(page, 'weak');
    const tabTo = async (wanted: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((selector) => document.activeElement!.matches(selector), wanted)) return;
      }
      throw new Error(`Tab never reaches ${wanted}.`);
    };

    await tabTo('#live-hints button');
    await page.keyboard.press('Enter');
    await page.locator('.hints li').first().waitFor();
    const focus = await page.evaluate(() => document.activeElement!.id);
    const read = new ProgressFile(course.root).hintsUsed('02-sales');
    const told = await terminal.until('Hint 1 of');

    await page.locator('body').press('Home');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo('#live-lessons summary');
    await page.keyboard.press('Enter');
    await tabTo('[name="lesson"][value="01-counter"]');
    await page.keyboard.press('Enter');
    await page.locator('#live-report h1', { hasText: 'The counter' }).waitFor();

    expect(read).toHaveLength(1);
    expect(told).toContain('Hint 1 of');
    expect(focus).toMatch(/^live-hint-on-\d$/);
    await expect(terminal.until('01-counter: invalid')).resolves.toBeDefined();
    expect(faults).toEqual({ errors: [], strangers: [] });
  });

  test('works without JavaScript, too', async ({ course, coach, open }) => {
    const { terminal, address } = await coach('02');
    await terminal.until('02-sales: weak');
    const { page } = await open({ ...wide, javaScriptEnabled: false });

    await page.goto(address);
    const verdict = await verdictOn(page);
    await page.locator('#live-hints button').first().click();
    await page.locator('.hints li').first().waitFor();

    // It loads itself again: what is saved is seen.
    course.write('lessons/02-sales/sales.test.ts', 'test(');
    await untilVerdict(page, 'broken');

    expect(verdict).toContain('weak');
    expect(page.url()).toBe(address);
  });

  test('shows names as text, whatever they are', async ({ course, coach, open }) => {
    const { address } = await coach('01');
    const { page, faults } = await open(wide);
    await page.goto(address);
    const name = '<img src=x onerror=document.title="hacked">';

    course.write(
      counter,
      `${imports}test('${name}', () => { expect(1).toBe(2); });\ntest('مرحبا ${'x'.repeat(10_000)}', () => {});`,
    );
    await page.locator('tbody th', { hasText: name }).first().waitFor({ timeout: patience });

    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).not.toContain('hacked');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(faults).toEqual({ errors: [], strangers: [] });
  });

  test('shows the same in two tabs, and everything to a browser that was gone', async ({
    course,
    coach,
    open,
  }) => {
    const { address } = await coach('01');
    const [first, second] = [await open(wide), await open(narrow)];
    await first.page.goto(address);
    await second.page.goto(address);
    await untilVerdict(first.page, 'invalid');
    await untilVerdict(second.page, 'invalid');

    await second.page.context().setOffline(true);
    await second.page.reload().catch(() => {});
    course.write(counter, imports);
    await untilVerdict(first.page, 'unfinished');
    await second.page.context().setOffline(false);
    await second.page.goto(address);
    await untilVerdict(second.page, 'unfinished');
    course.write(counter, imports + goodTests);

    await first.page.getByText('Every test was asked').waitFor({ timeout: patience });
    await second.page.getByText('Every test was asked').waitFor({ timeout: patience });
    expect(await first.page.locator('.live').innerText()).toContain('passed');
    expect(await second.page.locator('.live').textContent()).toBe(
      await first.page.locator('.live').textContent(),
    );
  });

  test('ends with the command, and says so', async ({ coach, open }) => {
    const { terminal, address, ended } = await coach('01');
    const { page } = await open(wide);
    await page.goto(address);
    await untilVerdict(page, 'invalid');
    terminal.press('w');
    const again = (await terminal.until('/\n')).replaceAll(/\n\s*/g, '');

    terminal.press('q');
    await ended;

    await page.getByText('kata does not answer.').waitFor();
    expect(again).toContain(address);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
    expect(await verdictOn(page)).toContain('invalid');
  });

  describe.for([
    ['360 pixels', narrow],
    ['1280 pixels', wide],
  ] as const)('at %s', ([, size]) => {
    test.for([
      ['light', {}],
      ['dark', { colorScheme: 'dark' }],
      ['forced colours', { forcedColors: 'active' }],
    ] as const)('can be read by everybody in %s', async ([, colours], { course, coach, open }) => {
      course.write(counter, imports + withoutTest(goodTests, 'adds a delivery to what is there'));
      const { address } = await coach('01');
      const { page, faults } = await open({ ...size, ...colours });
      await page.goto(address);
      await page.getByText('Every test was asked').waitFor({ timeout: patience });
      await page.locator('#live-lessons summary').click();

      expect(await seriousIn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(faults).toEqual({ errors: [], strangers: [] });
    });
  });
});
