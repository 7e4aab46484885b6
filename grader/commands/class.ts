import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareResults, readRecords } from '../class/compare-results.ts';
import { readCourseOf } from '../class/course-file.ts';
import { shownName } from '../class/intake/notes.ts';
import type { Grading } from '../class/plan.ts';
import { loadPrivateBugs } from '../class/private-bugs.ts';
import { progressLine, progressLogLine } from '../class/progress-line.ts';
import { rosterIn, type Roster } from '../class/roster.ts';
import { runClass, type ClassResult, type Progress } from '../class/run-class.ts';
import { shardOf } from '../class/shard.ts';
import { fileProblem } from '../course/file-problem.ts';
import { refuseChangedSource } from '../course/source.ts';
import { refuseWithoutSolutions } from '../learner/solutions.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.classes;

export interface ClassFlags {
  out?: string;
  roster?: string;
  shard?: string;
  concurrency: string;
  sandbox: string;
  confirm: string;
  variants?: string;
  timeLimit: string;
  memoryLimit: string;
  diff?: boolean;
}

/** What --sandbox may be: the levels that a record knows, and the best one that works here. */
const levels = ['auto', 'bubblewrap', 'container', 'permission', 'none'];
/** In bytes, for one grade on the pipe. */
const mostOutput = 50_000_000;
/** As shells have it for a program that Ctrl-C has ended. */
const interrupted = 130;

/** `kata class DIR --out OUT` @returns 0; 3 where something could not be graded through our fault; 130 where it was stopped */
export async function classCommand(names: string[], flags: ClassFlags, context: Context): Promise<number> {
  if (flags.diff) return diffCommand(names, context);
  const { root, out: say } = context;
  const [folder, out] = foldersOf(names, flags, context);
  refuseWithoutSolutions(root);
  refuseChangedSource(root);
  const course = readCourseOf(root, folder);
  const roster = rosterOf(folder, flags.roster);
  const shard = shardOf(flags.shard, context.env ?? process.env);
  const grading = gradingOf(flags, context);
  const privateBugs = grading.variants === undefined ? undefined : loadPrivateBugs(root, grading.variants);
  const stop = stopOnSignal();
  const shownOut = path.relative(process.cwd(), out) || '.';
  const progress = progressTold(context);
  const result = await runClass({
    root,
    folder,
    out,
    shownOut,
    course,
    ...(roster && { roster }),
    ...(shard && { shard }),
    grading,
    ...(privateBugs && { privateBugs }),
    limits: {
      time: wholeNumber('--time-limit', flags.timeLimit) * 1000,
      memory: wholeNumber('--memory-limit', flags.memoryLimit) * 2 ** 20,
      output: mostOutput,
    },
    concurrency: wholeNumber('--concurrency', flags.concurrency),
    signal: stop.signal,
    tell: (sentence) => say(`${sentence}\n`),
    onProgress: progress.tell,
  }).finally(() => {
    progress.end();
    stop.forget();
  });
  for (const line of summaryOf(result, shownOut, commandOf(names, flags))) say(`${line}\n`);
  if (result.stopped || result.records.some(({ status }) => status === 'grader-error')) return 3;
  return stop.signal.aborted ? interrupted : 0;
}

function foldersOf(names: string[], { out }: ClassFlags, { cwd = process.cwd() }: Context): [string, string] {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) throw new UsageError(sentences.oneFolder);
  if (out === undefined) throw new UsageError(sentences.noOut);
  const folder = path.resolve(cwd, name);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(sentences.noFolder(name));
  if (!stat.isDirectory()) throw new UsageError(sentences.isArchive(name));
  if (path.resolve(cwd, out) === folder) throw new UsageError(sentences.outIsIn(out));
  return [folder, path.resolve(cwd, out)];
}

function rosterOf(folder: string, named: string | undefined): Roster | undefined {
  const file = named ?? path.join(folder, 'roster.csv');
  if (named === undefined && !existsSync(file)) return undefined;
  const shown = named ?? 'roster.csv';
  try {
    return rosterIn(readFileSync(file, 'utf8'), shown);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(sentences.roster.noFile(shown, fileProblem(error)));
  }
}

function gradingOf({ sandbox, confirm, variants }: ClassFlags, { cwd = process.cwd() }: Context): Grading {
  if (!levels.includes(sandbox)) throw new UsageError(sentences.noLevel(sandbox, levels.join(', ')));
  const isWord = confirm === 'all' || confirm === 'none';
  if (!isWord && !/^\d{1,6}$/.test(confirm)) throw new UsageError(sentences.noConfirm(confirm));
  const pack = variants === undefined ? undefined : path.resolve(cwd, variants);
  if (pack !== undefined && !existsSync(pack)) throw new UsageError(sentences.packs.noFolder(variants!));
  return {
    sandbox,
    confirm: isWord ? confirm : Number(confirm),
    ...(pack !== undefined && { variants: pack }),
  };
}

function wholeNumber(flag: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(sentences.atLeastOne(flag));
  return Number(text);
}

/** Ctrl-C, or an engine that wants its machine back: what is done is saved. */
function stopOnSignal(): { signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return {
    signal: controller.signal,
    forget: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

/** One line that changes on a screen; in a log a line for each answer. */
function progressTold({ err }: Context): { tell(progress: Progress): void; end(): void } {
  const start = performance.now();
  const isScreen = process.stderr.isTTY === true;
  return {
    tell(progress) {
      const ms = performance.now() - start;
      err(isScreen ? `\r\u001B[2K${progressLine(progress, ms)}` : `${progressLogLine(progress, ms)}\n`);
    },
    end: () => isScreen && err('\n'),
  };
}

function summaryOf({ records, left, stopped }: ClassResult, out: string, command: string): string[] {
  const { summary } = sentences;
  const counts = Map.groupBy(records, ({ status }) => status);
  const ours = counts.get('grader-error')?.length ?? 0;
  return [
    ...[...counts].toSorted().map(([status, { length }]) => `${status}: ${length}`),
    summary.results(out),
    ...(stopped ? [summary.canary(stopped.problem), summary.doctor] : []),
    ...(ours > 0 ? [summary.ours(ours)] : []),
    ...(left > 0 && !stopped ? [summary.interrupted(records.length, records.length + left)] : []),
    ...(left > 0 || ours > 0 ? [summary.goOn(command)] : []),
  ];
}

/** What was typed, for it to be typed again. */
function commandOf([folder]: string[], { out, shard, roster, variants }: ClassFlags): string {
  const flags = Object.entries({
    '--out': out,
    '--shard': shard,
    '--roster': roster,
    '--variants': variants,
  });
  const given = flags.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag} ${value}`]));
  return ['kata class', folder, ...given].join(' ');
}

/** `kata class --diff OLD NEW` @returns 0 where no mark has changed, else 1 */
function diffCommand(names: string[], { out }: Context): number {
  const [before, after, ...others] = names;
  if (after === undefined || others.length > 0) throw new UsageError(sentences.diff.two);
  const lines = compareResults(readRecords(before), readRecords(after));
  for (const line of lines.length > 0 ? lines : [sentences.diff.none]) out(`${shownName(line)}\n`);
  return lines.length > 0 ? 1 : 0;
}
