// Make: lockout minded; fifteen questions about one table row, the rest of the system is only setup.
import { beforeEach, describe, expect, it } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { TooManyAttemptsError } from '#src/auth/errors.ts';
import { createAuth, type Auth } from '#src/auth/index.ts';

const minute = 60_000;

describe('too many attempts', () => {
  let clock: FakeClock;
  let auth: Auth['auth'];

  beforeEach(async () => {
    clock = new FakeClock();
    ({ auth } = createAuth({ clock: clock.now, hasher: createCheapHasher() }));
    await auth.register('victor', 'open sesame', 'victor@example.com');
    await auth.register('wanda', 'close sesame', 'wanda@example.com');
  });

  async function fail(times: number, username = 'victor') {
    for (let i = 0; i < times; i++) await auth.login(username, 'guess');
  }

  it('answers undefined five times, then throws', async () => {
    const outcomes: unknown[] = [];
    for (let i = 0; i < 7; i++) {
      outcomes.push(await auth.login('victor', 'guess').catch((error: Error) => error.name));
    }

    expect(outcomes).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'TooManyAttemptsError',
      'TooManyAttemptsError',
    ]);
  });

  it('lets in after four', async () => {
    await fail(4);

    expect(await auth.login('victor', 'open sesame')).toEqual(expect.any(String));
  });

  it('keeps out after five', async () => {
    await fail(5);

    await expect(auth.login('victor', 'open sesame')).rejects.toThrow(TooManyAttemptsError);
  });

  it('says who', async () => {
    await fail(5, 'wanda');

    await expect(auth.login('wanda', 'close sesame')).rejects.toMatchObject({ username: 'wanda' });
  });

  it('keeps nobody else out', async () => {
    await fail(5);

    expect(await auth.login('wanda', 'close sesame')).toBeDefined();
  });

  it('does not add up two names', async () => {
    await fail(3, 'victor');
    await fail(3, 'wanda');

    expect(await auth.login('victor', 'open sesame')).toBeDefined();
  });

  it('takes Victor for another than victor', async () => {
    await fail(5, 'Victor');

    expect(await auth.login('victor', 'open sesame')).toBeDefined();
  });

  it('holds for names that nobody has', async () => {
    await fail(5, 'xaver');

    await expect(auth.login('xaver', 'guess')).rejects.toThrow(TooManyAttemptsError);
  });

  it('holds for a name that is registered only afterwards', async () => {
    await fail(5, 'xaver');
    await auth.register('xaver', 'three wishes', 'xaver@example.com');

    await expect(auth.login('xaver', 'three wishes')).rejects.toThrow(TooManyAttemptsError);
  });

  it('starts anew after a success', async () => {
    await fail(4);
    await auth.login('victor', 'open sesame');
    await fail(4);

    expect(await auth.login('victor', 'open sesame')).toBeDefined();
  });

  it('still counts to five after a success', async () => {
    await fail(4);
    await auth.login('victor', 'open sesame');
    await fail(5);

    await expect(auth.login('victor', 'open sesame')).rejects.toThrow(TooManyAttemptsError);
  });

  it('starts only the own count anew', async () => {
    await fail(4);
    await auth.login('wanda', 'close sesame');
    await fail(1);

    await expect(auth.login('victor', 'open sesame')).rejects.toThrow(TooManyAttemptsError);
  });

  it('forgets a failure after 15 minutes', async () => {
    await fail(1);
    clock.advance(10 * minute);
    await fail(3);
    clock.advance(6 * minute);
    await fail(1);

    expect(await auth.login('victor', 'open sesame')).toBeDefined();
  });

  it('remembers the other failures then', async () => {
    await fail(1);
    clock.advance(10 * minute);
    await fail(3);
    clock.advance(6 * minute);
    await fail(2);

    await expect(auth.login('victor', 'open sesame')).rejects.toThrow(TooManyAttemptsError);
  });

  it('ends 15 minutes after the fifth', async () => {
    await fail(4);
    clock.advance(10 * minute);
    await fail(1);

    clock.advance(15 * minute - 1);
    await expect(auth.login('victor', 'open sesame')).rejects.toThrow(TooManyAttemptsError);
    clock.advance(1);
    expect(await auth.login('victor', 'open sesame')).toBeDefined();
  });

  it('ends then even for someone who never stopped', async () => {
    await fail(5);
    clock.advance(14 * minute);
    await expect(auth.login('victor', 'guess')).rejects.toThrow(TooManyAttemptsError);
    clock.advance(minute);

    expect(await auth.login('victor', 'open sesame')).toBeDefined();
  });

  it('leaves open sessions open', async () => {
    const token = await auth.login('victor', 'open sesame');
    await fail(5);

    expect(await auth.getCurrentUser(token!)).toMatchObject({ username: 'victor' });
  });

  it('is not lifted by logging out', async () => {
    const token = await auth.login('victor', 'open sesame');
    await fail(5);
    await auth.logout(token!);

    await expect(auth.login('victor', 'open sesame')).rejects.toThrow(TooManyAttemptsError);
  });
});
