import { expect, onTestFinished, test, vi } from 'vitest';
import { TokenManager } from '#src/auth/token-manager.ts';

const second = 1_000;
const minute = 60 * second;
const quarter = 15 * minute;
const noon = new Date('2031-05-05T12:00:00Z');

test.for([
  { after: 0, answer: 'bob' },
  { after: second, answer: 'bob' },
  { after: quarter - 1, answer: 'bob' },
  { after: quarter, answer: undefined },
  { after: quarter + 1, answer: undefined },
  { after: 365 * 24 * 60 * minute, answer: undefined },
])('a token for a quarter of an hour means $answer after $after ms', async ({ after, answer }) => {
  const { tokens, goTo } = managerAt(noon);
  const token = await tokens.createToken('bob');

  goTo(noon.getTime() + after);

  expect(await tokens.validateToken(token)).toBe(answer);
});

test('looking every minute does not make a token last longer', async () => {
  const { tokens, goTo } = managerAt(noon);
  const token = await tokens.createToken('bob');

  const answers: (string | undefined)[] = [];
  for (let minutes = 1; minutes <= 16; minutes++) {
    goTo(noon.getTime() + minutes * minute);
    answers.push(await tokens.validateToken(token));
  }

  expect(answers).toEqual([...Array.from({ length: 14 }, () => 'bob'), undefined, undefined]);
});

test('each token of a user has an end of its own', async () => {
  const { tokens, goTo } = managerAt(noon);
  const early = await tokens.createToken('bob');
  goTo(noon.getTime() + 5 * minute);
  const late = await tokens.createToken('bob');

  goTo(noon.getTime() + quarter);
  expect([await tokens.validateToken(early), await tokens.validateToken(late)]).toEqual([undefined, 'bob']);

  goTo(noon.getTime() + 5 * minute + quarter);
  expect([await tokens.validateToken(early), await tokens.validateToken(late)]).toEqual([
    undefined,
    undefined,
  ]);
});

test('a token ends on time in New York, where the clocks go back', async () => {
  vi.stubEnv('TZ', 'America/New_York');
  onTestFinished(() => void vi.unstubAllEnvs());
  const tenBeforeTwo = new Date('2030-11-03T01:50:00-04:00');
  const { tokens, goTo } = managerAt(tenBeforeTwo);
  const token = await tokens.createToken('bob');

  goTo(tenBeforeTwo.getTime() + quarter - 1);
  expect(await tokens.validateToken(token)).toBe('bob');

  goTo(tenBeforeTwo.getTime() + quarter);
  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('a token ends on time by the clock of the computer, too', async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const tokens = new TokenManager({ ttl: quarter });
  const token = await tokens.createToken('bob');

  vi.setSystemTime(noon.getTime() + quarter - 1);
  expect(await tokens.validateToken(token)).toBe('bob');

  vi.setSystemTime(noon.getTime() + quarter);
  expect(await tokens.validateToken(token)).toBeUndefined();
});

function managerAt(start: Date) {
  let time = start.getTime();
  return {
    tokens: new TokenManager({ clock: () => new Date(time), ttl: quarter }),
    goTo: (next: number) => void (time = next),
  };
}
