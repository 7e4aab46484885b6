import * as fc from 'fast-check';
import { expect, test as base } from 'vitest';
import type { Finished, Job } from '../protocol/messages.ts';
import type { RunResult, TestRun } from '../protocol/result.ts';
import { Border, type Heard } from './border.ts';

const by = 'a'.repeat(32);
const file = '/suite/my.test.ts';
const nobody: Heard = { for: 'nobody' };

const test = base
  .extend('border', () => {
    const border = new Border();
    border.hear({ kata: 'ready', by });
    return border;
  })
  .extend('given', ({ border }) => border.give(jobOf()) as Job);

test('a worker does not learn what its run is called', ({ given }) => {
  expect(given.run.id).toMatch(/^[0-9a-f]{24}$/);
});

test('the session hears by its own name what became of the run', ({ border, given }) => {
  border.hear({ kata: 'begun', by });
  border.hear({ kata: 'ran', by });

  const heard = border.hear(finished(given.run.id));

  expect(heard).toMatchObject({ for: 'session', message: { result: { id: 'reference' } } });
});

test('each message is heard in its turn', ({ border, given }) => {
  const told = [
    { kata: 'begun', by },
    { kata: 'alive', progress: 1, by },
    { kata: 'asks', file: '/src/a.ts', key: 'k.ts', by },
    { kata: 'ran', by },
    finished(given.run.id),
    { kata: 'goes-on', by },
  ].map((message) => border.hear(message).for);

  expect(told).toEqual(Array(6).fill('session'));
});

test.for([
  [
    'begins what it was not given',
    [
      { kata: 'begun', by },
      { kata: 'begun', by },
    ],
  ],
  ['is ready twice', [{ kata: 'ready', by }]],
  ['is alive before it begins', [{ kata: 'alive', progress: 1, by }]],
  ['has run before it begins', [{ kata: 'ran', by }]],
  [
    'has run twice',
    [
      { kata: 'begun', by },
      { kata: 'ran', by },
      { kata: 'ran', by },
    ],
  ],
  [
    'asks for a text that it does not need',
    [
      { kata: 'begun', by },
      { kata: 'asks', file: '/src/a.ts', key: 'other.ts', by },
    ],
  ],
  ['does not sign', [{ kata: 'begun' }]],
  ['signs with something else', [{ kata: 'begun', by: 'b'.repeat(32) }]],
  ['says something unknown', [{ kata: 'marks', by }]],
  ['is named after a property of every object', [{ kata: 'constructor', by }]],
  ['adds to a message', [{ kata: 'begun', by, more: 1 }]],
] as const)('nobody hears a worker that %s', ([, messages], { border, given }) => {
  expect(given).toBeDefined();
  expect(messages.map((message) => border.hear(message)).at(-1)).toEqual(nobody);
});

test.for<[string, (result: RunResult) => unknown]>([
  ['another run', (result) => ({ ...result, id: 'reference' })],
  ['a test of another file', (result) => ({ ...result, tests: [testOf({ file: '/other.test.ts' })] })],
  ['a test that was not asked for', (result) => ({ ...result, tests: [testOf({ key: '1_9' })] })],
  ['a test twice', (result) => ({ ...result, tests: [testOf(), testOf()] })],
  ['a test without a status', (result) => ({ ...result, tests: [testOf({ status: 'good' as 'passed' })] })],
  ['a test with something else', (result) => ({ ...result, tests: [{ ...testOf(), mark: 100 }] })],
  ['a key that is a path', (result) => ({ ...result, tests: [testOf({ key: '../1' })] })],
  [
    'a message without end',
    (result) => ({ ...result, loadErrors: [{ file, error: { name: '', message: 'x'.repeat(1e6) } }] }),
  ],
  ['no tests', ({ tests: _, ...result }) => result],
  ['tests that are no list', (result) => ({ ...result, tests: { length: 1 } })],
  ['a limit of its own', (result) => ({ ...result, limit: 'memory' })],
])('nobody hears of a result with %s', ([, change], { border, given }) => {
  border.hear({ kata: 'begun', by });
  border.hear({ kata: 'ran', by });

  expect(border.hear({ ...finished(given.run.id), result: change(resultOf(given.run.id)) })).toEqual(nobody);
});

test('a result is heard once', ({ border, given }) => {
  border.hear({ kata: 'begun', by });
  border.hear({ kata: 'ran', by });
  border.hear(finished(given.run.id));

  expect(border.hear(finished(given.run.id))).toEqual(nobody);
});

test('Vitest is asked what a suite needs, and told that the worker has started, once', ({ border }) => {
  const question = {
    t: 'q',
    i: '1',
    m: 'fetch',
    a: ['/src/a.ts', undefined, 'ssr', { cached: false }, undefined],
  };
  const started = { type: 'started', __vitest_worker_response__: true };

  expect([question, started, started, question].map((message) => border.hear(message).for)).toEqual([
    'vitest',
    'vitest',
    'nobody',
    'nobody',
  ]);
});

test.for([
  ['snapshotSaved', [{ filepath: '/etc/passwd' }]],
  ['onUnhandledError', [{}, 'x']],
  ['onTaskUpdate', [[], []]],
  ['onAfterSuiteRun', [{}]],
  ['transform', ['/etc/passwd']],
  ['prewarmModuleGraph', ['ssr', []]],
  ['toString', []],
  ['fetch', ['/a.ts', undefined, 'client', undefined, undefined]],
  ['fetch', ['/a.ts', undefined, 'ssr', { skipFsCheck: true }, undefined]],
  ['fetch', [{}, undefined, 'ssr']],
  ['resolve', ['x'.repeat(1e5), undefined, 'ssr']],
] as const)('Vitest is not asked for %s %j', ([m, a], { border }) => {
  expect(border.hear({ t: 'q', i: '1', m, a })).toEqual(nobody);
});

test.for(['testfileFinished', 'stopped', 'collected'])(
  'Vitest is not told that a worker has %s',
  (type, { border }) => {
    expect(border.hear({ type, __vitest_worker_response__: true })).toEqual(nobody);
  },
);

test('whatever else a worker says is for nobody, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.anything({ withMap: true, withNullPrototype: true, withDate: true }), (message) => {
      const border = new Border();
      border.hear({ kata: 'ready', by });
      border.give(jobOf());

      expect(border.hear(message)).toEqual(nobody);
    }),
  );
});

test('a result of which anything is replaced is heard whole or not at all', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(testOf())), fc.anything(), (name, value) => {
      const border = new Border();
      border.hear({ kata: 'ready', by });
      const { run } = border.give(jobOf()) as Job;
      border.hear({ kata: 'begun', by });
      border.hear({ kata: 'ran', by });
      const changed = { ...testOf(), [name]: value };

      const heard = border.hear({ ...finished(run.id), result: { ...resultOf(run.id), tests: [changed] } });

      expect(heard.for === 'nobody' || typeof value === typeof testOf()[name as 'key']).toBe(true);
    }),
  );
});

function jobOf(): Job {
  const run = {
    id: 'reference',
    modules: { '/src/a.ts': 'k.ts' },
    only: ['1_0', '1_1'],
  } as unknown as Job['run'];
  return { kata: 'job', files: [file], changed: [], run };
}

function finished(id: string): Finished & { by: string } {
  return { kata: 'finished', by, result: resultOf(id), heapMb: 1, isSpoiled: false, isDisturbed: false };
}

function resultOf(id: string): RunResult {
  return { id, ended: 'finished', tests: [testOf()], loadErrors: [], unhandled: [], durationMs: 1 };
}

function testOf(facts: Partial<TestRun> = {}): TestRun {
  return {
    key: '1_0',
    name: 'a',
    file,
    status: 'passed',
    assertions: 1,
    errors: [],
    timedOut: false,
    modifiers: [],
    durationMs: 1,
    ...facts,
  };
}
