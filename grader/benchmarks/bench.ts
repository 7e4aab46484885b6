// How fast the live verdict is, beside stock Stryker in the same run: `npm run bench [lesson…]`.
import path from 'node:path';
import type { Lesson } from '../course/course.ts';
import { findLessonId } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { readSuite } from '../course/suite.ts';
import { Grader } from '../grader.ts';
import { countingTests } from '../judge/judge.ts';
import { examine, type Evidence } from '../session/examine.ts';
import { runStock } from './stock.ts';

const warmRuns = 5;
const times = [1, 2, 4];

/** The tests' own share may be so small that a mutant costs twice that and this much more, in ms. */
const allowedPerMutant = 6;

for (const name of process.argv.length > 2 ? process.argv.slice(2) : ['24', '25'])
  await bench(findLessonId(kit, name));

async function bench(id: string): Promise<void> {
  const coldGrader = new Grader(kit);
  const lesson = coldGrader.load(id);
  const { sources } = readSuite(path.join(kit, 'solutions', id), `solutions/${id}`);
  // Which mutants are asked is known from the second time on; here it must not count.
  await coldGrader.gradable(lesson);
  await coldGrader.close();

  const grader = new Grader(kit);
  const cold = await timed(() => grade(grader, lesson));
  const warm: number[] = [];
  for (let run = 0; run < warmRuns; run += 1) warm.push(await timed(() => grade(grader, lesson)));
  const walks: Evidence[] = [];
  for (const factor of times) walks.push(await walk(grader, lesson, sources, factor));
  await grader.close();

  const suite = Object.fromEntries(
    Object.entries(sources).map(([file, text]) => [path.basename(file), text]),
  );
  const stock = runStock(kit, lesson.subject, suite);
  tell(id, { stock: stock.ms, mutants: stock.mutants.length, cold, warm: median(warm) }, walks);
}

async function grade(grader: Grader, lesson: Lesson): Promise<void> {
  await grader.grade(lesson, { tests: path.join(kit, 'solutions', lesson.id) });
}

/** Walks every gradable mutant so many times. */
async function walk(
  grader: Grader,
  lesson: Lesson,
  sources: Record<string, string>,
  factor: number,
): Promise<Evidence> {
  const instrumented = await grader.calibration.instrumented(lesson);
  const mutants = await grader.gradable(lesson);
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

interface Figures {
  stock: number;
  mutants: number;
  cold: number;
  warm: number;
}

function tell(id: string, { stock, mutants, cold, warm }: Figures, walks: Evidence[]): void {
  const [{ mutants: seen, mutantsMs, observations }] = walks;
  const results = (seen?.observations ?? []).flatMap(({ result }) => result ?? []);
  const own = new Map(observations[0].result.tests.map(({ key, durationMs }) => [key, durationMs]));
  const perMutant = results.map(({ durationMs, tests }) => ({
    ms: durationMs,
    own: tests.reduce((sum, { key }) => sum + (own.get(key) ?? 0), 0),
  }));
  const dear = perMutant.filter((one) => one.ms > 2 * one.own + allowedPerMutant).length;
  const total = perMutant.reduce((sum, { ms }) => sum + ms, 0);
  const ofTests = perMutant.reduce((sum, one) => sum + one.own, 0);

  console.log(`\n${id}`);
  console.log(`  stock stryker run       ${seconds(stock)} for ${mutants} mutants`);
  console.log(`  here, cold, everything  ${seconds(cold)}, ${(stock / cold).toFixed(1)} times as fast`);
  console.log(`  here, warm, everything  ${seconds(warm)}, ${(stock / warm).toFixed(1)} times as fast`);
  console.log(
    `  here, warm, its mutants ${seconds(mutantsMs)}, ${(mutantsMs / results.length).toFixed(1)} ms each on all workers`,
  );
  console.log(
    `  a mutant in its worker  median ${median(perMutant.map(({ ms }) => ms)).toFixed(1)} ms, ` +
      `${Math.round((100 * ofTests) / total)} % of it the tests' own time; ${dear} of ${results.length} over budget`,
  );
  for (const [index, { mutantsMs: ms }] of walks.entries())
    console.log(
      `  ${times[index]} x the mutants        ${seconds(ms)}, ${(ms / walks[0].mutantsMs).toFixed(2)} times the time`,
    );
  console.log(`  peak memory, main       ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
