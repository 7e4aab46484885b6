import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asText, looked, tellable } from './thrown-values.ts';
import { thrownError } from './vitest-tasks.ts';

/** Does something odd with an object that is thrown, such as to take its prototype away. */
type Oddity = (thrown: object) => object;

const keys = ['name', 'message', 'stack', 'cause', 'expected', 'actual', 'toJSON', 'constructor', 'errors'];

const traps = ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'] as const;

/** Fresh ones, since they are made odd. */
const made: (() => unknown)[] = [
  () => () => 'a function',
  () => class SoldOutError extends Error {},
  () => Symbol('sold out'),
  () => [],
  () => ({}),
  () => Promise.resolve(1),
  () => new Error('sold out'),
  () => new Error(),
  () => new AggregateError([]),
  () => new AggregateError([new Error('sold out'), undefined], 'both'),
  () => new DOMException('gone', 'AbortError'),
];

const anything = fc
  .anything({
    withNullPrototype: true,
    withBigInt: true,
    withMap: true,
    withDate: true,
    withSparseArray: true,
  })
  .map((value) => () => value);

const plain: fc.Arbitrary<() => unknown> = fc.oneof(anything, fc.constantFrom(...made));

const oddity: fc.Arbitrary<Oddity> = fc.oneof(
  fc.constant<Oddity>((thrown) => Object.setPrototypeOf(thrown, null) as object),
  fc.constant<Oddity>((thrown) => Object.freeze(thrown)),
  fc.constant<Oddity>((thrown) => {
    const { proxy, revoke } = Proxy.revocable(thrown, {});
    revoke();
    return proxy;
  }),
  fc.constant<Oddity>((thrown) => Object.assign(thrown, { cause: thrown, self: thrown })),
  fc.tuple(fc.constantFrom(...keys), plain).map(
    ([key, value]): Oddity =>
      (thrown) =>
        Object.defineProperty(thrown, key, { value, configurable: true }),
  ),
  fc.tuple(fc.constantFrom(...keys), plain).map(
    ([key, value]): Oddity =>
      (thrown) =>
        Object.defineProperty(thrown, key, {
          configurable: true,
          get() {
            throw value();
          },
        }),
  ),
  fc.constantFrom(...traps).map((trap): Oddity => (thrown) => {
    // It throws itself, so that whoever catches that is no better off.
    const proxy: object = new Proxy(thrown, {
      [trap]() {
        throw proxy;
      },
    });
    return proxy;
  }),
);

/** Functions that make the value: fast-check itself looks at values, which these do not like. */
const oddValues = fc.tuple(plain, fc.array(oddity, { maxLength: 3 })).map(
  ([value, oddities]) =>
    () =>
      oddities.reduce<unknown>(madeOdd, value()),
);

function madeOdd(thrown: unknown, makeOdd: Oddity): unknown {
  try {
    return typeof thrown === 'object' && thrown !== null ? makeOdd(thrown) : thrown;
  } catch {
    return thrown;
  }
}

test('any value has a text', () => {
  fc.assert(
    fc.property(oddValues, (make) => {
      expect(typeof asText(make())).toBe('string');
    }),
  );
});

test('any value that is thrown is told as an error of nothing but texts', () => {
  fc.assert(
    fc.property(oddValues, (make) => {
      const error = thrownError(make());

      expect(Object.values(error).every((value) => typeof value === 'string')).toBe(true);
      expect(error.name).not.toBe('');
    }),
  );
});

test('what is left of any value that is thrown lets itself be looked at', () => {
  fc.assert(
    fc.property(oddValues, (make) => {
      const told = tellable(make());

      const look = (): unknown[] => keys.map((key) => (told as Record<string, unknown> | null)?.[key]);
      expect(look).not.toThrow();
      expect(() => told instanceof Error || Array.isArray(told)).not.toThrow();
    }),
  );
});

test('an error of the usual kind is passed on as it is', () => {
  const error = new RangeError('sold out', { cause: new Error('strike') });

  expect(tellable(error)).toBe(error);
  expect(looked(tellable(error), 'cause')).toBe(error.cause);
});

test.for([
  ['no item', []],
  ['no error in it', new AggregateError([], 'all are sold out')],
])('a list of errors with %s is still an error', ([, thrown]) => {
  expect(tellable(thrown)).toMatchObject({ message: expect.stringMatching(/\[\]|all are sold out/) });
});
