import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { runNpx } from './npx.ts';

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
        location: { start: Place; end: Place };
      }[];
    }
  >;
}

/**
 * Runs `stryker run` as it comes, on a copy of the course that has this suite only.
 * @param subject what is mutated, relative to the course @param sources the suite: text by file name
 */
export function runStock(root: string, subject: string[], sources: Record<string, string>): StockRun {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-stock-'));
  try {
    for (const place of ['src', 'fixtures', 'package.json', 'tsconfig.json'])
      cpSync(path.join(root, place), path.join(folder, place), { recursive: true });
    symlinkSync(path.join(kit, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    mkdirSync(path.join(folder, 'suite'));
    for (const [name, text] of Object.entries(sources)) writeFileSync(path.join(folder, 'suite', name), text);
    writeFileSync(path.join(folder, 'vitest.config.js'), vitestConfig);
    const { mutator } = JSON.parse(readFileSync(path.join(root, 'stryker.conf.json'), 'utf8')) as {
      mutator?: object;
    };
    const config = {
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      coverageAnalysis: 'perTest',
      mutate: subject,
      mutator,
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

const vitestConfig = `export default { test: {
  include: ['suite/**/*.test.ts'],
  setupFiles: ['fixtures/setup.ts'],
  expect: { requireAssertions: true },
  testTimeout: 10_000,
  fsModuleCache: false,
} };
`;

function run(folder: string): StockRun {
  const { status, ms, said } = runNpx(folder, 'stryker', 'run');
  if (status !== 0) throw new Error(`stryker run ended with ${status}:\n${said}`);

  const { files } = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report;
  return {
    ms,
    mutants: Object.entries(files).flatMap(([file, { source, mutants }]) =>
      mutants.map(({ mutatorName, replacement = '', status: verdict, statusReason, location }) => ({
        file: file.replaceAll('\\', '/'),
        line: location.start.line,
        column: location.start.column,
        mutator: mutatorName,
        original: textBetween(source, location.start, location.end),
        replacement,
        status: verdict,
        statusReason,
      })),
    ),
  };
}

function textBetween(source: string, start: Place, end: Place): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const text = lines.join('\n');
  return text.slice(start.column - 1, text.length - lines[lines.length - 1].length + end.column - 1);
}
