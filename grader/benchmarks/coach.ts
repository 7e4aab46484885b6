// How quick the coach is, as a learner meets it in a terminal: `npm run bench:coach [lesson]`, in Spanish with `KATA_LANG=es`.
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findLessonId } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { catalogue } from '../sentences/sentences.ts';
import { hasPty, noPty, Pty } from '../testing/pty.ts';
import { cutInHalf } from './cut-suite.ts';

const starts = 15;
const saves = 40;

const {
  coach: sentences,
  grade: { verdicts },
} = catalogue;

if (hasPty) await bench(findLessonId(kit, process.argv[2] ?? '24'));
else console.log(noPty);

async function bench(id: string): Promise<void> {
  const root = copyCourse();
  try {
    const first = [];
    // The first start fills the caches that every later one finds.
    for (let start = 0; start <= starts; start += 1) first.push(await timeToFirstScreen(root, id));
    const { correct, bugs } = await timesToAnswers(root, id);
    console.log(`${id}, ${starts} starts and ${saves} saves`);
    tell('process start to first screen', first.slice(1), 500);
    tell('save to right on correct code', correct, 300);
    tell('save to the board of bugs', bugs, 1000);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function copyCourse(): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-bench-')));
  for (const place of ['lessons', 'src', 'fixtures', 'solutions', 'variants', 'docs', 'package.json'])
    cpSync(path.join(kit, place), path.join(root, place), { recursive: true });
  symlinkSync(path.join(kit, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  return root;
}

async function timeToFirstScreen(root: string, id: string): Promise<number> {
  const pty = new Pty(root, ['learn', id]);
  try {
    // Written by the shell that becomes the process.
    await pty.until('pid ');
    const began = performance.now();
    await pty.until(`lessons/${id}/`);
    const took = performance.now() - began;
    await pty.until(`${id}: ${verdicts.unfinished}`);
    pty.press('q');
    await pty.ended;
    return took;
  } finally {
    await pty.close();
  }
}

/** The whole solution and half of it by turns, each time with another comment. */
async function timesToAnswers(root: string, id: string): Promise<{ correct: number[]; bugs: number[] }> {
  const name = `${id.replace(/^\d+-(capstone-)?/, '')}.test.ts`;
  const whole = readFileSync(path.join(root, 'solutions', id, name), 'utf8');
  const suites = [cutInHalf(name, whole, 1), whole];
  const times: { correct: number[]; bugs: number[] } = { correct: [], bugs: [] };
  const pty = new Pty(root, ['learn', id]);
  try {
    await pty.until(`${id}: ${verdicts.unfinished}`);
    for (let save = 0; save < saves; save += 1) {
      const isWhole = save % 2 === 1;
      writeFileSync(path.join(root, 'lessons', id, name), `${suites[save % 2]}\n// ${save}\n`);
      const began = performance.now();
      await pty.until(sentences.onBugs);
      times.correct.push(performance.now() - began);
      await pty.until(`${id}: ${isWhole ? verdicts.passed : verdicts.weak}`);
      times.bugs.push(performance.now() - began);
      // The mutants, and what an editor does meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      pty.forget();
    }
    pty.press('q');
    await pty.ended;
  } finally {
    await pty.close();
  }
  // Those before were slower, as the workers had not warmed up.
  return { correct: times.correct.slice(4), bugs: times.bugs.slice(4) };
}

function tell(what: string, times: number[], goal: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))])} ms`;
  console.log(`  ${what.padEnd(30)} median ${at(0.5)}, 9 of 10 within ${at(0.9)} (wanted: ${goal} ms)`);
}
