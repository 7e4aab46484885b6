import { expect, test } from 'vitest';
import { failed, passed, resultOf } from '../testing/evidence.ts';
import { askPastEndless } from './ask-past-endless.ts';
import type { RunResult } from './protocol/result.ts';
import type { WalkRequest } from './session.ts';

/** Asks about one mutant. @param loops the tests that loop on it @param notices those that notice it */
async function askedAbout(only: string[], { loops, notices }: { loops: string[]; notices: string[] }) {
  const run = (request: WalkRequest): RunResult => {
    const begun: ReturnType<typeof passed>[] = [];
    for (const key of request.only ?? []) {
      const isLooping = loops.includes(key);
      begun.push(isLooping || notices.includes(key) ? failed(key) : passed(key));
      if (begun.at(-1)!.status === 'failed')
        return resultOf(begun, { id: request.id, ...(isLooping && { isEndless: true }) });
    }
    return resultOf(begun, { id: request.id });
  };
  const request: WalkRequest = { id: '1', modules: {}, only, stopsAtFailure: true };
  const results = new Map([['1', run(request)]]);
  let asks = 0;
  await askPastEndless({
    requests: new Map([['1', request]]),
    results,
    async ask(requests) {
      asks += 1;
      return requests.map(run);
    },
  });
  return { result: results.get('1')!, asks };
}

test('a test behind the one that loops may still notice the mutant', async () => {
  const { result } = await askedAbout(['loops', 'notices'], { loops: ['loops'], notices: ['notices'] });

  expect(result).toEqual(resultOf([failed('notices')], { id: '1' }));
});

test('one test after the other may loop', async () => {
  const order = ['first', 'second', 'calm', 'notices'];

  const { result, asks } = await askedAbout(order, { loops: ['first', 'second'], notices: ['notices'] });

  expect(result.isEndless).toBeUndefined();
  expect(result.tests.map(({ key }) => key)).toEqual(['calm', 'notices']);
  expect(asks).toBe(2);
});

test('it stays an endless loop when nobody else notices', async () => {
  const { result, asks } = await askedAbout(['calm', 'loops', 'other'], { loops: ['loops'], notices: [] });

  expect(result.isEndless).toBe(true);
  expect(asks).toBe(1);
});

test('nobody is asked again when nothing loops, or nobody stands behind', async () => {
  expect(await askedAbout(['notices', 'other'], { loops: [], notices: ['notices'] })).toMatchObject({
    asks: 0,
  });
  expect(await askedAbout(['calm', 'loops'], { loops: ['loops'], notices: [] })).toMatchObject({ asks: 0 });
});
