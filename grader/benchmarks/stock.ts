import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNpx } from './npx.ts';
import { makePlainProject, suitesFolder } from './plain-project.ts';

/** What stock Stryker says of a mutant. */
export interface StockMutant {
  /** Relative to the course. */
  file: string;
  line: number;
  column: number;
  mutator: string;
  original: string;
  replacement: string;
  status: string;
  statusReason?: string;
  /** Files of tests, relative to the suite's folder: those that failed, of which Stryker looks for one only unless told otherwise. */
  killedBy: string[];
  /** Files of tests that reach it. */
  coveredBy: string[];
}

export interface StockRun {
  mutants: StockMutant[];
  /** From start to end of the command, in ms. */
  ms: number;
}

/** Both count from 1. */
interface Place {
  line: number;
  column: number;
}

interface Report {
  files: Record<
    string,
    {
      source: string;
      mutants: {
        mutatorName: string;
        replacement?: string;
        status: string;
        statusReason?: string;
        killedBy?: string[];
        coveredBy?: string[];
        location: { start: Place; end: Place };
      }[];
    }
  >;
  testFiles?: Record<string, { tests: { id: string }[] }>;
}

export interface StockOptions {
  /** Runs every test on a mutant, and not only until one fails. */
  disableBail?: boolean;
  /** Of Vitest, in place of the course's. */
  settings?: object;
}

/**
 * Runs `stryker run` as it comes, on a copy of the course that has this suite only.
 * @param subject what is mutated, relative to the course @param sources the suite: text by file name
 */
export function runStock(
  root: string,
  subject: string[],
  sources: Record<string, string>,
  { disableBail = false, settings }: StockOptions = {},
): StockRun {
  const folder = makePlainProject(root, sources, settings);
  try {
    const { mutator } = JSON.parse(readFileSync(path.join(root, 'stryker.conf.json'), 'utf8')) as {
      mutator?: object;
    };
    const config = {
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      coverageAnalysis: 'perTest',
      mutate: subject,
      mutator,
      disableBail,
      // Not `testFiles`: with them, static mutants get a wrong verdict.
      vitest: { configFile: 'vitest.config.js' },
      reporters: ['json'],
      jsonReporter: { fileName: 'report.json' },
      // Slow is not endless; how slow depends on the machine.
      timeoutMS: 30_000,
      tempDirName: '.stryker-tmp',
      logLevel: 'error',
    };
    writeFileSync(path.join(folder, 'stryker.conf.json'), JSON.stringify(config));
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(folder: string): StockRun {
  const { status, ms, said } = runNpx(folder, 'stryker', 'run');
  if (status !== 0) throw new Error(`stryker run ended with ${status}:\n${said}`);

  const { files, testFiles = {} } = JSON.parse(
    readFileSync(path.join(folder, 'report.json'), 'utf8'),
  ) as Report;
  const fileOf = new Map(
    Object.entries(testFiles).flatMap(([file, { tests }]) =>
      tests.map(({ id }) => [id, path.posix.relative(suitesFolder, file.replaceAll('\\', '/'))]),
    ),
  );
  const filesOf = (ids: string[] = []): string[] => [...new Set(ids.map((id) => fileOf.get(id) ?? id))];
  return {
    ms,
    mutants: Object.entries(files).flatMap(([file, { source, mutants }]) =>
      mutants.map(({ mutatorName, replacement = '', status: verdict, location, ...mutant }) => ({
        file: file.replaceAll('\\', '/'),
        line: location.start.line,
        column: location.start.column,
        mutator: mutatorName,
        original: textBetween(source, location.start, location.end),
        replacement,
        status: verdict,
        statusReason: mutant.statusReason,
        killedBy: filesOf(mutant.killedBy),
        coveredBy: filesOf(mutant.coveredBy),
      })),
    ),
  };
}

function textBetween(source: string, start: Place, end: Place): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const text = lines.join('\n');
  return text.slice(start.column - 1, text.length - lines[lines.length - 1].length + end.column - 1);
}
