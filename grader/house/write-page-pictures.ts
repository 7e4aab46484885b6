// Takes pictures of the pages from real runs, for README.md and docs: `npm run pictures:pages`.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { kit } from '../course/root.ts';
import { kata } from '../testing/kata.ts';
import { openBrowser } from '../testing/open-browser.ts';
import { copyOfKit } from '../testing/served-ui.ts';

const attempts = path.join(kit, 'grader/testdata/attempts');
const lesson = '08-edge-cases';
/** What a class has handed in: attempts at these lessons. */
const handedIn = ['03-naming', '04-errors', '05-parametrize', '08-edge-cases', '09-mocks', '11-time'];
const students = ['a17', 'b04', 'c22', 'd09', 'e13', 'f30', 'g08', 'h11'];
/** In ms. */
const patience = 300_000;

const looks = [
  { name: 'wide', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'narrow', colorScheme: 'dark', viewport: { width: 360, height: 780 } },
] as const;

const root = copyOfKit();
const browser = await openBrowser();
try {
  await writeSite(browser);
  await writeReport(browser);
  await writeClass(browser);
  await writeBoard(browser);
} finally {
  await browser.close();
  rmSync(root, { recursive: true, force: true });
}

async function writeSite(on: Browser): Promise<void> {
  const out = path.join(root, 'site');
  execFileSync(process.execPath, [path.join(kit, 'grader/site/write-site.ts'), '--out', out]);
  await take(on, 'site', pathToFileURL(path.join(out, 'index.html')).href);
}

async function writeReport(on: Browser): Promise<void> {
  const file = path.join(root, 'report.html');
  const tests = path.join(attempts, lesson, 'first-attempt');
  await kata(root, ['grade', lesson, '--tests', tests, '--html', file], { timeout: patience });
  await take(on, 'report', pathToFileURL(file).href);
}

/** Each student has handed in a few, some of them well. */
async function writeClass(on: Browser): Promise<void> {
  for (const [number, student] of students.entries())
    for (const [index, id] of handedIn.entries()) {
      if ((number + index) % 5 === 4) continue;
      const kind = (number * 3 + index) % 4 === 0 ? 'written-differently' : 'first-attempt';
      const folder = path.join(root, 'class', student, id);
      mkdirSync(folder, { recursive: true });
      cpSync(path.join(attempts, id, kind), folder, {
        recursive: true,
        filter: (file) => !file.endsWith('expected.yaml'),
      });
    }
  const out = path.join(root, 'out');
  const flags = ['--out', out, '--confirm', 'none', '--concurrency', '2'];
  await kata(root, ['class', path.join(root, 'class'), ...flags], { timeout: patience * 3 });
  await take(on, 'class', pathToFileURL(path.join(out, 'class.html')).href);
}

async function writeBoard(on: Browser): Promise<void> {
  cpSync(path.join(attempts, lesson, 'first-attempt'), path.join(root, 'lessons', lesson), {
    recursive: true,
    filter: (file) => !file.endsWith('expected.yaml'),
  });
  const child = spawn(process.execPath, ['grader/kata.js', 'web', lesson], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, KATA_LANG: 'en', KATA_TYPES: 'off' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await take(on, 'board', await addressIn(child), '#live-verdict:has-text("weak")');
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}

async function addressIn({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout!) {
    text += String(chunk);
    const [address] = /http:\/\/\S+\/(?=\s)/.exec(text.replaceAll(/\n\s*(?=\S)/g, '')) ?? [];
    if (address) return address;
  }
  throw new Error(`It names no address: ${text}`);
}

/** @param ready what must be there first */
async function take(on: Browser, name: string, address: string, ready = 'main'): Promise<void> {
  for (const { name: look, ...options } of looks) {
    const page = await on.newPage(options);
    await page.goto(address);
    await page.locator(ready).first().waitFor({ timeout: patience });
    const file = `${name}-${look}.png`;
    await page.screenshot({ path: path.join(kit, 'docs', 'pictures', file) });
    console.log(`${file} is taken.`);
    await page.close();
  }
}
