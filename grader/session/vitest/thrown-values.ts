import { inspect, types } from 'node:util';

/** What Vitest reads of an error before it is safe from what the error does in return. */
const readByVitest =
  'name message stack cause expected actual showDiff diffOptions toJSON constructor errors'.split(' ');

/** What cannot even be shown. */
const unspeakable = 'what cannot be shown';

/** The text of any value. It never throws: not for an object without prototype, and not for one that defends itself. */
export function asText(value: unknown): string {
  try {
    const isSimple = typeof value !== 'symbol' && (typeof value !== 'object' || value === null);
    return isSimple ? String(value) : inspect(value, { breakLength: Infinity });
  } catch {
    return unspeakable;
  }
}

/** A property of any thrown value; undefined where reading it fails. */
export function looked(thrown: unknown, key: PropertyKey): unknown {
  try {
    return (thrown as Record<PropertyKey, unknown>)[key];
  } catch {
    return undefined;
  }
}

/** Whether a value is an error. A proxy may refuse to say, and is then none. */
export function isError(thrown: unknown): thrown is Error {
  try {
    return thrown instanceof Error;
  } catch {
    return false;
  }
}

/**
 * What a test threw, as something that Vitest can look at. Vitest fails the test with it, and when that fails in turn,
 * it loses the whole file: so what defends itself is told in words.
 */
export function tellable(thrown: unknown): unknown {
  if (typeof thrown !== 'object' || thrown === null)
    return typeof thrown === 'function' ? asText(thrown) : thrown;
  if (!isTellable(thrown)) return inWords(thrown);
  for (const key of ['expected', 'actual']) {
    const value = looked(thrown, key);
    if (types.isProxy(value)) Reflect.set(thrown, key, asText(value));
  }
  return thrown;
}

function isTellable(thrown: object): boolean {
  try {
    for (const key of readByVitest) Reflect.get(thrown, key);
    const { toJSON, errors } = thrown as { toJSON?: unknown; errors?: unknown };
    if (typeof toJSON === 'function') toJSON.call(thrown);
    const parts: unknown[] = Array.isArray(thrown) ? thrown : [];
    if (thrown instanceof AggregateError) parts.push(...(errors as unknown[]));
    // Vitest takes each part for an error: where there is none, it would fail the test without one.
    if (parts.length === 0 && (Array.isArray(thrown) || thrown instanceof AggregateError)) return false;
    return parts.every(
      (part) => typeof part !== 'object' || part === null || part === thrown || isTellable(part),
    );
  } catch {
    return false;
  }
}

/** A plain error that says what can be said of a thrown value. */
function inWords(thrown: object): Error {
  if (!isError(thrown)) return new Error(asText(thrown));
  const [name, message, stack] = ['name', 'message', 'stack'].map((key) => looked(thrown, key));
  const error = new Error(typeof message === 'string' ? message : asText(thrown));
  if (typeof name === 'string') error.name = name;
  if (typeof stack === 'string') error.stack = stack;
  return error;
}
