/**
 * The rooms of the grader, from left to right. A room imports only what stands to its left, types included.
 * `session/vitest` is a room of its own: the only one that touches what Vitest keeps to itself.
 */
export const rooms = [
  'usage-error.ts',
  'sentences',
  'course',
  'syntax',
  'implementations',
  'session/protocol',
  'session/in-worker',
  'session/sandbox',
  'session/vitest',
  'session',
  'judge',
  'records',
  'habits',
  'calibration',
  'confirmation',
  'grader.ts',
  'terminal',
  'learner',
  'reports',
  'formats',
  'pages',
  'types',
  'verify',
  'authoring',
  'doctor',
  'coach',
  'editors',
  'web',
  'class',
  'export',
  'commands',
  'cli.ts',
] as const;

/** Folders in a room: they belong to it. */
export const foldersInRooms = { 'session/vitest/sealed': 'session/vitest' } as const;

/** Rooms that the commands do not need: each may import any of the others. */
export const outside = [
  'benchmarks',
  'house',
  'long',
  'seed-project',
  'site',
  'testing',
  'validity',
] as const;

/** What only `session/vitest` may import. */
export const onlyInVitest = /^(?:vitest\/(?!config$)|vite\/module-runner$)/;

/** Names that Vitest keeps to itself, wherever they stand in a text. */
export const privateToVitest =
  /__vitest_\w*|\b(?:workerState|moduleRunner|getWorkerState|runBaseTests)\b|vitest\/dist\/\S*/g;
