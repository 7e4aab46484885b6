// How fast the live verdict is, beside stock Stryker in the same run: `npm run bench [lesson…]`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Lesson } from '../course/course.ts';
import { findLessonId } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { readSuite } from '../course/suite.ts';
import { Grader } from '../grader.ts';
import type { Grade } from '../judge/grade.ts';
import { countingTests } from '../judge/judge.ts';
import type { Evidence } from '../session/evidence.ts';
import { examine } from '../session/examine.ts';
import { cutInHalf } from './cut-suite.ts';
import { costs, median } from './mutant-costs.ts';
import { runNpx } from './npx.ts';
import { runStock } from './stock.ts';

const saves = 20;
const times = [1, 2, 4];
/** A walk is so short that the machine's moods show: each is done so often. */
const rounds = 9;

/** The tests' own share may be so small that a mutant costs twice that and this much more, in ms. */
const allowedPerMutant = 6;

for (const name of process.argv.length > 2 ? process.argv.slice(2) : ['24', '25'])
  await bench(findLessonId(kit, name));

async function bench(id: string): Promise<void> {
  const coldGrader = new Grader(kit);
  const lesson = coldGrader.load(id);
  const { sources } = readSuite(path.join(kit, 'solutions', id), `solutions/${id}`);
  const suite = Object.fromEntries(
    Object.entries(sources).map(([file, text]) => [path.basename(file), text]),
  );
  // Which mutants are asked is known from the second time on; here it must not count.
  await coldGrader.calibration.gradable(lesson);
  await coldGrader.close();

  const grader = new Grader(kit);
  const cold = await save(grader, lesson, suite);
  const warm = await saveOften(grader, lesson, suite);
  const quarter = await saveOften(grader, lesson, quarterOf(suite));
  const walks: Walk[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const factor of times) walks.push({ factor, seen: await walk(grader, lesson, sources, factor) });
  await grader.close();

  const wholes = Array.from({ length: 3 }, () => wholeCommand(id));
  const stock = runStock(kit, lesson.subject, suite);
  const figures = { stock: stock.ms, mutants: stock.mutants.length, whole: median(wholes) };
  tell(id, { ...figures, cold, warm, quarter }, walks);
}

/** The solution's grade as somebody would ask for it, from typing to prompt. @returns ms */
function wholeCommand(id: string): number {
  const { status, ms, said } = runNpx(kit, 'kata', 'grade', id, '--tests', `solutions/${id}`);
  if (status !== 0) throw new Error(`kata grade ended with ${status}:\n${said}`);
  return ms;
}

/** When each part of the verdict was there after a save, in ms. */
interface Save {
  correct: number;
  bugs: number;
  mutants: number;
  /** Habits, too. */
  everything: number;
  grade: Grade;
}

async function save(grader: Grader, lesson: Lesson, suite: Record<string, string>): Promise<Save> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-bench-'));
  try {
    for (const [name, text] of Object.entries(suite)) writeFileSync(path.join(folder, name), text);
    const start = performance.now();
    const told: number[] = [];
    const grade = await grader.grade(lesson, {
      tests: folder,
      onProgress: () => told.push(performance.now() - start),
    });
    const [correct, bugs, mutants] = told;
    return { correct, bugs, mutants, everything: performance.now() - start, grade };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each save has another text than the one before. @returns the median of each part */
async function saveOften(grader: Grader, lesson: Lesson, suite: Record<string, string>): Promise<Save> {
  const all: Save[] = [];
  for (let count = 0; count <= saves; count += 1) {
    const edited = Object.entries(suite).map(([name, text]) => [name, `${text}// save ${count}\n`]);
    all.push(await save(grader, lesson, Object.fromEntries(edited) as Record<string, string>));
  }
  const [{ grade }, ...later] = all;
  const of = (part: 'correct' | 'bugs' | 'mutants' | 'everything'): number =>
    median(later.map((one) => one[part]));
  return {
    correct: of('correct'),
    bugs: of('bugs'),
    mutants: of('mutants'),
    everything: of('everything'),
    grade,
  };
}

/** About as many tests as the seed has. */
function quarterOf(suite: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(suite).map(([name, text]) => [name, cutInHalf(name, cutInHalf(name, text, 1), 1)]),
  );
}

/** Walks every gradable mutant so many times. */
async function walk(
  grader: Grader,
  lesson: Lesson,
  sources: Record<string, string>,
  factor: number,
): Promise<Evidence> {
  const instrumented = await grader.calibration.instrumented(lesson);
  const mutants = await grader.calibration.gradable(lesson);
  return examine(
    await grader.session(),
    Object.keys(sources),
    [{ id: 'reference', kind: 'reference', modules: {} }],
    {
      seed: 1,
      counting: (seen) => countingTests(sources, seen),
      instrumented,
      mutants: async () => Array.from({ length: factor }, () => mutants).flat(),
    },
  );
}

interface Walk {
  factor: number;
  seen: Evidence;
}

interface Figures {
  stock: number;
  whole: number;
  mutants: number;
  cold: Save;
  warm: Save;
  quarter: Save;
}

function tell(id: string, { stock, whole, mutants, cold, warm, quarter }: Figures, walks: Walk[]): void {
  const msOf = (factor: number): number => median(durations(walks, factor));
  const [mutantsMs] = times.map(msOf);
  const perMutant = costs(walks.map(({ seen }) => seen));
  const dear = perMutant.filter(({ ms, covering }) => ms > 2 * covering + allowedPerMutant).length;
  const total = perMutant.reduce((sum, { ms }) => sum + ms, 0);
  const ofTests = perMutant.reduce((sum, { own }) => sum + own, 0);

  console.log(`\n${id}`);
  console.log(`  stock stryker run       ${seconds(stock)} for ${mutants} mutants`);
  console.log(
    `  npx kata grade          ${seconds(whole)}, ${(stock / whole).toFixed(1)} times as fast as npx stryker run`,
  );
  console.log(
    `  here, cold              ${seconds(cold.mutants)}, ${(stock / cold.mutants).toFixed(1)} times as fast, with correct shops and bugs; to confirm it all takes ${millis(cold.grade.timings.confirmMs)} more`,
  );
  console.log(
    `  here, warm              ${seconds(mutantsMs)} for ${perMutant.length} mutants, ${(stock / mutantsMs).toFixed(1)} times as fast; ` +
      `${(mutantsMs / perMutant.length).toFixed(1)} ms each on all workers`,
  );
  tellSave('a save', warm);
  tellSave('a save of a quarter', quarter);
  console.log(
    `  a mutant in its worker  median ${median(perMutant.map(({ ms }) => ms)).toFixed(1)} ms, ` +
      `${Math.round((100 * ofTests) / total)} % of it the tests' own time; ${dear} of ${perMutant.length} over budget ` +
      `(each the median of ${walks.length} walks)`,
  );
  for (const factor of times)
    console.log(
      `  ${factor} x the mutants        ${seconds(msOf(factor))}, ${growthTo(factor, walks).toFixed(2)} times the time of one just before (median of ${rounds})`,
    );
  console.log(`  peak memory, main       ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

/** In ms, round by round. */
function durations(walks: Walk[], factor: number): number[] {
  return walks.filter((one) => one.factor === factor).map(({ seen }) => seen.mutantsMs);
}

/** How much longer than one time in the same round: the machine's mood changes from one round to the next. */
function growthTo(factor: number, walks: Walk[]): number {
  const [all, once] = [durations(walks, factor), durations(walks, times[0])];
  return median(all.map((ms, round) => ms / once[round]));
}

function tellSave(what: string, { correct, bugs, mutants, everything, grade }: Save): void {
  const own = grade.tests.reduce((sum, { durationMs }) => sum + durationMs, 0);
  console.log(
    `  ${what}, median of ${saves}: correct shops ${millis(correct)}, bugs ${millis(bugs)}, mutants ${millis(mutants)}, habits ${millis(everything)}; ` +
      `${grade.tests.length} tests of ${millis(own)}, ${grade.mutants?.gradable} mutants`,
  );
}

function millis(value: number): string {
  return `${Math.round(value)} ms`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
