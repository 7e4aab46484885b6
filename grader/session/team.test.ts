import { expect, test } from 'vitest';
import type { WorkerLine } from './vitest/worker-process.ts';
import type { SessionMessage } from './protocol/messages.ts';
import type { RunResult } from './protocol/result.ts';
import type { Run } from './protocol/run.ts';
import { Team } from './team.ts';

/** A worker that does only what it is told to do. */
class Worker implements WorkerLine {
  readonly got: string[] = [];
  isKilled = false;
  readonly #team: Team;

  constructor(team: Team) {
    this.#team = team;
    team.said(this, { kata: 'ready' });
  }

  send(message: SessionMessage): void {
    if (message.kata === 'job') this.got.push(message.run.id);
  }

  kill(): void {
    this.isKilled = true;
  }

  isOutdated(): boolean {
    return false;
  }

  /** Its tests have run, and it cleans up. */
  runs(): void {
    this.#team.said(this, { kata: 'begun' });
    this.#team.said(this, { kata: 'ran' });
  }

  finishes(id: string, isSpoiled = false): void {
    this.#team.said(this, {
      kata: 'finished',
      result: resultOf(id),
      heapMb: 1,
      isSpoiled,
      isDisturbed: false,
    });
  }

  dies(): void {
    this.#team.ended(this);
  }
}

test('gives the next run when the tests of the last have run', () => {
  const { team } = teamWith(['a', 'b', 'c']);
  const worker = new Worker(team);

  worker.runs();

  expect(worker.got).toEqual(['a', 'b']);
});

test('gives one run ahead, and no more', () => {
  const { team } = teamWith(['a', 'b', 'c']);
  const worker = new Worker(team);

  worker.runs();
  team.said(worker, { kata: 'ran' });

  expect(worker.got).toEqual(['a', 'b']);
});

test('goes on with the run that was given ahead', async () => {
  const { team, told, done } = teamWith(['a', 'b', 'c']);
  const worker = new Worker(team);

  for (const id of ['a', 'b', 'c']) {
    worker.runs();
    worker.finishes(id);
  }
  await done;

  expect(worker.got).toEqual(['a', 'b', 'c']);
  expect(told).toEqual(['a', 'b', 'c']);
});

test('gives a run to another worker when the one that had it ahead is spoiled', async () => {
  const { team, told, done } = teamWith(['a', 'b']);
  const spoiled = new Worker(team);

  spoiled.runs();
  spoiled.finishes('a', true);
  const fresh = new Worker(team);
  fresh.runs();
  fresh.finishes('b');
  await done;

  expect(spoiled.isKilled).toBe(true);
  expect(fresh.got).toEqual(['b']);
  expect(told).toEqual(['a', 'b']);
});

test('gives both runs to others when a worker dies while it cleans up', async () => {
  const { team, told, done } = teamWith(['a', 'b']);
  const dying = new Worker(team);

  dying.runs();
  dying.dies();
  const fresh = new Worker(team);
  for (const id of [...fresh.got, fresh.got[0] === 'a' ? 'b' : 'a']) {
    fresh.runs();
    fresh.finishes(id);
  }
  await done;

  expect(told.toSorted()).toEqual(['a', 'b']);
});

test('lets every worker that took part run the control, after everything else', async () => {
  const { team, told, done } = teamWith(['a', 'b'], 'control');
  const [one, other] = [new Worker(team), new Worker(team)];

  for (const [worker, id] of [
    [one, 'a'],
    [other, 'b'],
  ] as const) {
    worker.runs();
    worker.finishes(id);
    worker.runs();
    worker.finishes('control');
  }

  expect(one.got).toEqual(['a', 'control']);
  expect(other.got).toEqual(['b', 'control']);
  expect(told).toEqual(['a', 'b']);
  expect(await done).toHaveLength(2);
});

test('comes to an end when every worker is spoiled by each run', async () => {
  const { team, told, done } = teamWith(['a', 'b'], 'control');

  for (const id of ['a', 'b']) {
    const worker = new Worker(team);
    worker.runs();
    worker.finishes(id, true);
  }

  expect(await done).toEqual([]);
  expect(told).toEqual(['a', 'b']);
});

/** A team at work. `told` fills with the runs whose results are known; `done` gives the results of the control. */
function teamWith(ids: string[], control?: string) {
  const team = new Team(1000);
  team.start = () => new Promise(() => {});
  const told: string[] = [];
  const done = team.perform({
    files: ['/my.test.ts'],
    runs: ids.map(runOf).values(),
    changed: [],
    control: control === undefined ? undefined : runOf(control),
    onResult: ({ id }) => told.push(id),
  });
  return { team, told, done };
}

function runOf(id: string): Run {
  return {
    id,
    order: 'file',
    modules: {},
    timeout: 1000,
    traced: false,
    skip: [],
    stopsAtFailure: false,
    covers: false,
  };
}

function resultOf(id: string): RunResult {
  return { id, ended: 'finished', tests: [], loadErrors: [], unhandled: [], durationMs: 1 };
}
