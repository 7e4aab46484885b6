import { describe, expect, test } from 'vitest';
import type { Implementation } from '../implementations/implementation.ts';
import { failed, mutant, onBug, passed, resultOf } from '../testing/evidence.ts';
import { Confirmation } from './confirm.ts';
import type { SeenSuite } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';

const suite: SeenSuite = { files: [], counting: [], durations: new Map(), hasOrphans: false };
const bug: Implementation = { id: 'sells-none', kind: 'bug', modules: { 'counter.ts': 'sells none' } };

const correct = { 'counter.ts': 'correct' };

/** What a test is asked on: a mutant, by its id, or a text. */
const placeOf = ({ mutant: active, mutants, modules }: RunRequest, key: string): string =>
  active?.id ?? mutants?.[key]?.id ?? Object.values(modules).join();

/** Asks tests of which each says itself whether it fails, on what, and for which time it is asked there. */
function confirmationOf(fails: Record<string, (on: string, time: number) => boolean>): Confirmation {
  const times = new Map<string, number>();
  const session: Pick<Session, 'walk'> = {
    async walk({ requests, onResult }) {
      for (const request of requests) {
        const tests = (request.only ?? []).map((key) => {
          const on = placeOf(request, key);
          const time = (times.get(key + on) ?? 0) + 1;
          times.set(key + on, time);
          return fails[key](on, time) ? failed(key) : passed(key);
        });
        onResult(resultOf(tests, { id: request.id }));
      }
      return [];
    },
  };
  return new Confirmation(session, suite);
}

describe('what was noticed on a bug', () => {
  const noticed = [onBug(bug.id, [passed('first'), failed('second')])];

  test('is believed where it is noticed again', async () => {
    const confirmation = confirmationOf({ first: () => false, second: () => true });

    expect(await confirmation.ofBugs([bug], noticed, correct)).toEqual([]);
  });

  test('is believed where only the tests before it make it fail, each time', async () => {
    const confirmation = confirmationOf({
      first: () => false,
      // Of what it is asked in doubt, the first four are alone.
      second: (_, time) => time > 8,
    });

    expect(await confirmation.ofBugs([bug], noticed, correct)).toEqual([]);
  });

  test('is taken back where it is not noticed each time', async () => {
    const confirmation = confirmationOf({ first: () => false, second: (_, time) => time % 2 === 1 });

    expect(await confirmation.ofBugs([bug], noticed, correct)).toEqual([
      { test: 'second', on: bug.id, kind: 'bug', isSteady: false },
    ]);
  });

  test('is taken back, and the test called steady, where it always passes on correct code', async () => {
    const confirmation = confirmationOf({
      first: () => false,
      second: (on, time) => on === 'sells none' && time % 2 === 1,
    });

    expect(await confirmation.ofBugs([bug], noticed, correct)).toEqual([
      { test: 'second', on: bug.id, kind: 'bug', isSteady: true },
    ]);
  });
});

describe('what was noticed on a mutant', () => {
  const instrumented = { modules: { 'counter.ts': 'with mutants' }, mutants: [mutant('1')] };
  const noticed = [{ mutant: mutant('1'), result: resultOf([failed('only')]) }];

  test('is believed where it is noticed again', async () => {
    const confirmation = confirmationOf({ only: (on) => on === '1' });

    expect(await confirmation.ofMutants(instrumented, noticed)).toEqual([]);
  });

  test('is taken back, and the test called steady, where it always passes on correct code', async () => {
    const confirmation = confirmationOf({ only: (on, time) => on === '1' && time % 2 === 0 });

    expect(await confirmation.ofMutants(instrumented, noticed)).toEqual([
      { test: 'only', on: '1', kind: 'mutant', isSteady: true },
    ]);
  });

  test('is taken back, and the test not called steady, where it sometimes fails on correct code', async () => {
    const confirmation = confirmationOf({ only: (on, time) => (on === '1' ? time % 2 === 0 : time === 17) });

    expect(await confirmation.ofMutants(instrumented, noticed)).toEqual([
      { test: 'only', on: '1', kind: 'mutant', isSteady: false },
    ]);
  });
});
