import { chai } from 'vitest';

/** What stands in the stack of an error that a matcher threw. */
export const assertionsFile = import.meta.filename;

/** Getters of chai that check something; the others only make a sentence of it. */
const checkingGetters = new Set(
  'ok true false null undefined NaN exist empty arguments Arguments callable numeric extensible sealed frozen finite'.split(
    ' ',
  ),
);
/** What chai and Vitest call themselves, also for an `expect` without a matcher; and words before a matcher. */
const inner = /^(constructor|withTest|withContext|resolves|rejects|_.*)$/;
/** Vitest finds where these stand by the number of frames above them, and there must be none of ours. */
const findsItsPlace = /InlineSnapshot$/;
const counted = new WeakSet<object>();
const seen = new Map<PropertyKey, unknown>();

/**
 * Calls `count` whenever a matcher is used, or one of chai's `assert` functions, which all come to
 * `Assertion.prototype.assert`. `expect(x)` alone asserts nothing, so it does not count.
 * Call it again when a suite may have added matchers of its own.
 */
export function countMatchers(count: (matcher: string) => void): void {
  const prototype = chai.Assertion.prototype as object;
  for (const key of Reflect.ownKeys(prototype)) {
    const property = Object.getOwnPropertyDescriptor(prototype, key)!;
    if (inner.test(String(key)) || !property.configurable) continue;
    if (seen.has(key) && seen.get(key) === (property.value ?? property.get)) continue;

    if (typeof property.value === 'function' && findsItsPlace.test(String(key))) {
      Object.defineProperty(
        prototype,
        key,
        countingWhenAsked(property, () => count(String(key))),
      );
    } else if (typeof property.value === 'function') {
      Object.defineProperty(prototype, key, {
        ...property,
        value: counting(property.value, () => count(String(key))),
      });
    } else if (property.get) {
      Object.defineProperty(prototype, key, {
        ...property,
        get: countingGetter(key, property.get, () => count(String(key))),
      });
    }
    const { value, get } = Object.getOwnPropertyDescriptor(prototype, key)!;
    seen.set(key, value ?? get);
  }
}

function counting(matcher: (...args: unknown[]) => unknown, count: () => void): typeof matcher {
  if (counted.has(matcher)) return matcher;
  const wrapped = new Proxy(matcher, {
    apply(target, receiver, args) {
      count();
      return Reflect.apply(target, receiver, args);
    },
  });
  counted.add(wrapped);
  return wrapped;
}

/** Whoever asks for the matcher calls it: counted then, it is called as it is. */
function countingWhenAsked(
  { value, configurable, enumerable }: PropertyDescriptor,
  count: () => void,
): PropertyDescriptor {
  return {
    configurable,
    enumerable,
    get() {
      count();
      return value as unknown;
    },
  };
}

/** A getter gives the assertion itself, or a function where the word can be called: `.a('string')`. */
function countingGetter(key: PropertyKey, get: () => unknown, count: () => void): () => unknown {
  return function (this: unknown) {
    if (checkingGetters.has(String(key))) count();
    const value = get.call(this);
    return typeof value === 'function' ? counting(value as (...args: unknown[]) => unknown, count) : value;
  };
}
