// Make: property-style loops; generated names, passwords and times, one rule a test.
import { describe, expect, it } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakeClock } from '#fixtures/fakes/fake-clock.ts';
import { createAuth } from '#src/auth/index.ts';
import { TokenManager } from '#src/auth/token-manager.ts';

const alphabet = [...'abcXYZ019 _-.é🙂漢'];

/** The same numbers every time, spread over 0 to 1. */
function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function texts(count: number, length: (n: number) => number, seed = 1) {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, n) =>
    Array.from({ length: length(n) }, () => alphabet[Math.floor(next() * alphabet.length)]).join(''),
  );
}

function system() {
  const clock = new FakeClock();
  return { clock, ...createAuth({ clock: clock.now, hasher: createCheapHasher() }) };
}

describe('for any password', () => {
  it('accepts it exactly when it has 8 code points', async () => {
    const { auth } = system();
    for (const [n, password] of texts(40, (n) => n % 16).entries()) {
      const registered = await auth
        .register(`user${n}`, password, 'x@y.z')
        .catch((error: Error) => error.name);

      if ([...password].length < 8) expect(registered).toBe('WeakPasswordError');
      else expect(registered).toMatchObject({ username: `user${n}` });
    }
  });

  it('lets in with it', async () => {
    const { auth } = system();
    for (const [n, password] of texts(40, (n) => 8 + n * 5).entries()) {
      await auth.register(`user${n}`, password, 'x@y.z');

      expect(await auth.login(`user${n}`, password)).toBeDefined();
    }
  });

  it('lets nobody in with one character more, less or another', async () => {
    const hasher = createCheapHasher();
    for (const password of texts(25, (n) => 8 + n * 4, 7)) {
      const hash = await hasher.hash(password);
      const letters = [...password];

      expect(await hasher.verify(letters.slice(0, -1).join(''), hash)).toBe(false);
      expect(await hasher.verify(letters.slice(1).join(''), hash)).toBe(false);
      expect(await hasher.verify(`${password}a`, hash)).toBe(false);
      expect(await hasher.verify(letters.with(letters.length >> 1, '#').join(''), hash)).toBe(false);
    }
  });
});

describe('for any name', () => {
  it('keeps it as it is', async () => {
    const { auth, users } = system();
    for (const name of new Set(texts(40, (n) => 1 + (n % 9), 3))) {
      const user = await auth.register(name, 'long enough', 'x@y.z');

      expect(user.username).toBe(name);
      expect(await users.getByUsername(name)).toEqual(user);
    }
  });

  it('has an id of its own', async () => {
    const { auth } = system();
    const names = [...new Set(texts(40, (n) => 1 + (n % 9), 3))];

    const ids: string[] = [];
    for (const name of names) ids.push((await auth.register(name, 'long enough', 'x@y.z')).id);

    expect(new Set(ids).size).toBe(names.length);
  });

  it('is refused the second time', async () => {
    const { auth } = system();
    for (const name of new Set(texts(20, (n) => 1 + (n % 9), 5))) {
      await auth.register(name, 'long enough', 'x@y.z');

      await expect(auth.register(name, 'long enough', 'x@y.z')).rejects.toMatchObject({ username: name });
    }
  });
});

describe('for any ttl', () => {
  it('a token is valid before and never after', async () => {
    const next = numbers(11);
    for (let n = 0; n < 60; n++) {
      const ttl = 1 + Math.floor(next() * 10 ** (n % 10));
      const clock = new FakeClock(new Date(1_900_000_000_000 + Math.floor(next() * 1e9)));
      const tokens = new TokenManager({ clock: clock.now, ttl });
      const token = await tokens.createToken('u');

      clock.advance(ttl - 1);
      expect(await tokens.validateToken(token), `ttl ${ttl}`).toBe('u');
      clock.advance(1);
      expect(await tokens.validateToken(token), `ttl ${ttl}`).toBeUndefined();
    }
  });
});

describe('for any number of failures and successes', () => {
  it('the name is locked exactly when the last five in a row failed', async () => {
    const next = numbers(23);
    for (let round = 0; round < 15; round++) {
      const { auth } = system();
      await auth.register('u', 'long enough', 'x@y.z');
      let failures = 0;
      for (let step = 0; step < 12; step++) {
        const right = next() < 0.15;
        const answer = await auth
          .login('u', right ? 'long enough' : 'no')
          .catch((error: Error) => error.name);

        if (failures >= 5) expect(answer).toBe('TooManyAttemptsError');
        else if (right) expect(answer).not.toBe('TooManyAttemptsError');
        else expect(answer).toBeUndefined();
        if (failures < 5) failures = right ? 0 : failures + 1;
      }
    }
  });
});
