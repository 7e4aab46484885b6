import type { Finished, Job, Signed, WorkerMessage } from './messages.ts';
import type {
  Coverage,
  LoadError,
  ModuleCounts,
  RunResult,
  TestError,
  TestId,
  TestRun,
  UnhandledError,
} from './result.ts';
import type { LeftOpen, Leftover, OpenedThings, SeenDatabases, Wait } from './seen.ts';
import {
  anyNumber,
  count,
  flag,
  isPlain,
  list,
  matching,
  oneOf,
  shapeOf,
  table,
  text,
  type Check,
} from './shapes.ts';

/** Far more than any suite of a course needs. What is longer comes from somebody who wants to fill the memory. */
const most = { tests: 20_000, perTest: 10_000, things: 100_000 };

const file = text(4096);
const long = text(100_000);
const key = matching(/^-?\w+$/, 500);
const by = matching(/^[\w-]{32}$/, 32);
const timed = { progress: count };

type Unwritten = NonNullable<TestRun['unwritten']>[number];
type Told<Kind extends WorkerMessage['kata']> = Signed<Extract<WorkerMessage, { kata: Kind }>>;

const testId = { key, name: long, file };
const testError = shapeOf<TestError>(
  { name: long, message: long },
  { expected: long, actual: long, counterexample: long, isAtLoad: flag, assertedAt: text(50) },
);
const testRun = shapeOf<TestRun>(
  {
    ...testId,
    status: oneOf('passed', 'failed', 'skipped', 'todo'),
    assertions: count,
    errors: list(most.perTest, testError),
    timedOut: flag,
    modifiers: list(10, text(50)),
    durationMs: anyNumber,
  },
  {
    limitMs: anyNumber,
    isStuck: flag,
    gaveUp: flag,
    late: count,
    unwritten: list(most.perTest, shapeOf<Unwritten>({ inline: flag, text: long })),
    wroteSnapshot: flag,
    takenPort: anyNumber,
    printed: list(most.perTest, long),
    printedMore: count,
  },
);

const hits = table(most.things, matching(/^\w+$/, 50), anyNumber);
const place = { file: long, line: anyNumber };
const loadError = shapeOf<LoadError>({ file, error: testError }, { isOfSuite: flag });
const unhandled = shapeOf<UnhandledError>({ error: testError }, { key, isAwaitedLater: flag });
// What a worker had too much of is for the parent to say.
const result = shapeOf<Omit<RunResult, 'limit'>>(
  {
    id: text(100),
    ended: oneOf('finished', 'crashed', 'timed-out'),
    tests: list(most.tests, testRun),
    loadErrors: list(most.perTest, loadError),
    unhandled: list(most.perTest, unhandled),
    durationMs: anyNumber,
  },
  {
    takenPort: anyNumber,
    last: shapeOf<TestId>(testId),
    coverage: shapeOf<Coverage>({ perTest: table(most.tests, key, hits), static: hits }),
    modules: shapeOf<ModuleCounts>({ compiled: count, evaluated: count, leftToVitest: count }),
    stalledMs: anyNumber,
    isEndless: flag,
    left: list(most.perTest, shapeOf<Leftover>({ what: long }, { key })),
    waits: list(most.things, shapeOf<Wait>({ key, ms: anyNumber }, { line: anyNumber })),
    opened: shapeOf<OpenedThings>({
      count,
      left: list(
        most.perTest,
        shapeOf<LeftOpen>(
          { kind: oneOf('file', 'server', 'timer', 'database'), ...place },
          { name: long, key },
        ),
      ),
    }),
    databases: shapeOf<SeenDatabases>({
      used: list(most.tests, key),
      shared: list(most.tests, shapeOf<SeenDatabases['shared'][number]>({ key, after: key })),
    }),
  },
);

const kinds: Record<WorkerMessage['kata'], Check> = {
  'ready': shapeOf<Told<'ready'>>({ kata: text(10), by }),
  'begun': shapeOf<Told<'begun'>>({ kata: text(10), by }),
  'ran': shapeOf<Told<'ran'>>({ kata: text(10), by }),
  'goes-on': shapeOf<Told<'goes-on'>>({ kata: text(10), by }),
  'alive': shapeOf<Told<'alive'>>({ kata: text(10), by, ...timed }, { test: shapeOf<TestId>(testId) }),
  'asks': shapeOf<Told<'asks'>>({ kata: text(10), by, file, key: text(100) }),
  'finished': shapeOf<Told<'finished'>>({
    kata: text(10),
    by,
    result,
    heapMb: count,
    isSpoiled: flag,
    isDisturbed: flag,
  }),
};

/** Whether it is meant for the session, and not for Vitest; it may still be anything. */
export function isForSession(message: unknown): message is { kata: unknown } {
  return isPlain(message) && Object.hasOwn(message, 'kata');
}

/** Whether a message has the form of one of ours, with all that is in it. */
export function isWorkerMessage(message: { kata: unknown }): message is Signed<WorkerMessage> {
  const { kata } = message;
  return typeof kata === 'string' && Object.hasOwn(kinds, kata) && kinds[kata as 'ready'](message);
}

/** Whether a result can be one of this job: it tells of tests of these files, of those that were asked for, and of each once. */
export function answers({ files, run }: Job, { result: { id, tests, loadErrors, last } }: Finished): boolean {
  const known = new Set(files);
  const asked = run.only && new Set(run.only);
  const keys = new Set(tests.map((test) => test.key));
  return (
    id === run.id &&
    keys.size === tests.length &&
    [...tests, ...loadErrors, ...(last ? [last] : [])].every((one) => known.has(one.file)) &&
    (!asked || tests.every((test) => asked.has(test.key)))
  );
}
