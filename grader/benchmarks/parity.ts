// Whether the live verdict on every mutant is what stock Stryker says: `npm run parity [lesson…|--all|--rotate]`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Lesson } from '../course/course.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { readSuite } from '../course/suite.ts';
import { Grader } from '../grader.ts';
import { fateOf, type Fate } from '../judge/judge-mutants.ts';
import type { MutantObservation } from '../session/evidence.ts';
import { cutInHalf } from './cut-suite.ts';
import { runStock, type StockMutant } from './stock.ts';

const sameFate: Record<string, Fate[]> = {
  Killed: ['killed'],
  Survived: ['survived'],
  NoCoverage: ['no-coverage'],
  Timeout: ['timed-out'],
  // The suite did not fail a test, and could not be run either. Vitest is red where its own code fails at that.
  RuntimeError: ['crashed', 'survived', 'killed'],
};

/** One of the lessons, another at the next commit. */
function rotating(ids: string[]): string[] {
  return [ids[commitCount() % ids.length]];
}

function commitCount(): number {
  try {
    return Number(execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd: kit, encoding: 'utf8' }));
  } catch {
    // Without a history, the same every time.
    return 0;
  }
}

function chosen(args: string[]): string[] {
  const ids = lessonIds(kit).filter((id) => grader.load(id).subject.some((file) => file.startsWith('src/')));
  if (args.includes('--all')) return ids;
  return args.length === 0 || args.includes('--rotate')
    ? rotating(ids)
    : args.map((arg) => findLessonId(kit, arg));
}

interface Comparison {
  differing: string[];
  /** Killed by stock because a test timed out: here that is no kill. */
  byTimeout: number;
  /** Given up here, and survived in stock, which is more patient. */
  slow: number;
}

function compare(stock: StockMutant[], live: MutantObservation[]): Comparison {
  const keyOf = (of: Omit<StockMutant, 'status' | 'killedBy' | 'coveredBy'>): string =>
    [of.file, of.line, of.column, of.mutator, of.original, '->', of.replacement].join(' ');
  const fates = new Map(live.map((one) => [keyOf(one.mutant), fateOf(one)]));
  const comparison: Comparison = { differing: [], byTimeout: 0, slow: 0 };
  for (const mutant of stock) {
    const fate = fates.get(keyOf(mutant));
    if (fate && sameFate[mutant.status]?.includes(fate)) continue;
    if (mutant.status === 'Killed' && fate === 'timed-out' && /timed out in/.test(mutant.statusReason ?? ''))
      comparison.byTimeout += 1;
    else {
      comparison.differing.push(`${keyOf(mutant)}: stock ${mutant.status}, here ${fate}`);
      if (mutant.status === 'Survived' && fate === 'timed-out') comparison.slow += 1;
    }
  }
  if (stock.length !== live.length)
    comparison.differing.push(`stock has ${stock.length} mutants, and here are ${live.length}`);
  return comparison;
}

async function judgeLive(
  lesson: Lesson,
  sources: Record<string, string>,
  leastTimeout: number,
): Promise<MutantObservation[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-parity-'));
  try {
    for (const [name, text] of Object.entries(sources)) writeFileSync(path.join(folder, name), text);
    return await grader.calibration.survey(lesson, { folder, leastTimeout });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long a test may take here, in ms: endless ones are waited for, so at first it is short. */
const patience = { first: 2000, second: 10_000 };

const grader = new Grader(kit, { patience: 2 * patience.second });
let passed = 0;
let failed = 0;
for (const id of chosen(process.argv.slice(2))) {
  const lesson = grader.load(id);
  const { sources } = readSuite(path.join(kit, 'solutions', id), `solutions/${id}`);
  const whole = Object.fromEntries(
    Object.entries(sources).map(([file, text]) => [path.basename(file), text]),
  );
  const seed = createHash('sha256').update(id).digest().readUInt32LE();
  const half = Object.fromEntries(
    Object.entries(whole).map(([name, text]) => [name, cutInHalf(name, text, seed)]),
  );
  // Half a suite lets mutants survive, so that both verdicts are compared.
  const suites = process.argv.includes('--rotate') ? { half } : { whole, half };
  for (const [label, suite] of Object.entries(suites)) {
    const start = performance.now();
    const live = await judgeLive(lesson, suite, patience.first);
    const liveMs = performance.now() - start;
    const { mutants, ms } = runStock(kit, lesson.subject, suite);
    const first = compare(mutants, live);
    // On a busy machine the time is up for what is only slow.
    const { differing, byTimeout } =
      first.slow > 0 ? compare(mutants, await judgeLive(lesson, suite, patience.second)) : first;
    console.log(
      `${id} (${label}): ${mutants.length} mutants, ${differing.length} differ, ${byTimeout} killed by time-out only; ` +
        `stock ${(ms / 1000).toFixed(1)} s, here ${(liveMs / 1000).toFixed(1)} s`,
    );
    for (const line of differing) console.log(`  ${line}`);
    if (differing.length === 0) passed += 1;
    else failed += 1;
  }
}
await grader.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
