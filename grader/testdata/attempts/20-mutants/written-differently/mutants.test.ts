import { beforeEach, expect, it } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { createAuth, type Auth } from '#src/auth/index.ts';

const quarter = 15 * 60 * 1000;
const rightOne = 'open sesame';
const wrongOne = 'open barley';

let now: number;
let auth: Auth['auth'];

beforeEach(async () => {
  now = Date.parse('2031-06-01T10:00:00Z');
  ({ auth } = createAuth({ hasher: createCheapHasher(), clock: () => new Date(now) }));
  await auth.register('ali', rightOne, 'ali@example.com');
});

/** What each login is told, one after the other: `in`, `no` or the name of an error. A number waits so long. */
async function tell(...steps: (string | number)[]): Promise<string[]> {
  const told: string[] = [];
  for (const step of steps) {
    if (typeof step === 'number') now += step;
    else {
      const answer = auth.login('ali', step).then(
        (token) => (token === undefined ? 'no' : 'in'),
        (error: Error) => error.name,
      );
      told.push(await answer);
    }
  }
  return told;
}

const four = Array.from({ length: 4 }, () => wrongOne);

it.for([
  ['1234567', 'WeakPasswordError'],
  ['12345678', 'bea'],
  ['123456789', 'bea'],
])('answers a registration with the password %s: %s', async ([password, expected]) => {
  const answer = auth.register('bea', password, 'bea@example.com').then(
    ({ username }) => username,
    (error: Error) => error.name,
  );

  expect(await answer).toBe(expected);
});

it('gives a name only once', async () => {
  await expect(auth.register('ali', rightOne, 'x@example.com')).rejects.toMatchObject({ username: 'ali' });
});

it('lets four wrong passwords pass', async () => {
  expect(await tell(...four, rightOne)).toEqual(['no', 'no', 'no', 'no', 'in']);
});

it('answers the fifth wrong password, and locks from then on', async () => {
  const told = await tell(...four, wrongOne, rightOne, wrongOne);

  expect(told.slice(4)).toEqual(['no', 'TooManyAttemptsError', 'TooManyAttemptsError']);
});

it('ends the lock after a quarter of an hour', async () => {
  const told = await tell(...four, wrongOne, quarter - 1000, rightOne, 2000, rightOne);

  expect(told.slice(5)).toEqual(['TooManyAttemptsError', 'in']);
});

it('forgets failures after a quarter of an hour', async () => {
  const told = await tell(...four, quarter + 1000, wrongOne, rightOne);

  expect(told.slice(4)).toEqual(['no', 'in']);
});

it('forgets failures when the right password comes', async () => {
  const told = await tell(...four, rightOne, ...four, rightOne);

  expect(told.at(-1)).toBe('in');
});

it('knows who is in, until they log out', async () => {
  const token = (await auth.login('ali', rightOne)) ?? '';
  const before = await auth.getCurrentUser(token);
  await auth.logout(token);

  expect(before).toMatchObject({ username: 'ali', email: 'ali@example.com' });
  expect(await auth.getCurrentUser(token)).toBeUndefined();
});
