/** Whether a value is what it should be. What comes from a worker may be anything at all. */
export type Check = (value: unknown) => boolean;

type Checks = Record<string, Check>;

/** The properties of a type that may be missing, or undefined. */
type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
type Needed<T> = Exclude<keyof T, Optional<T>>;

export const flag: Check = (value) => typeof value === 'boolean';

export const anyNumber: Check = (value) => typeof value === 'number' && !Number.isNaN(value);

export const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const text =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest;

export const matching =
  (pattern: RegExp, longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest && pattern.test(value);

export const oneOf = (...values: unknown[]): Check => {
  const known = new Set(values);
  return (value) => known.has(value);
};

export const list =
  (most: number, isItem: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(isItem);

/** An object that is used as a table. */
export const table =
  (most: number, isKey: Check, isValue: Check): Check =>
  (value) => {
    if (!isPlain(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= most && entries.every(([key, one]) => isKey(key) && isValue(one));
  };

/** An object with these properties and no others. Of the second ones each may be left out. */
export function shape(needed: Checks, optional: Checks = {}): Check {
  const checks = new Map(Object.entries({ ...needed, ...optional }));
  const names = Object.keys(needed);
  return (value) =>
    isPlain(value) &&
    names.every((name) => Object.hasOwn(value, name)) &&
    Object.keys(value).every((name) => {
      const one = value[name];
      if (one === undefined && Object.hasOwn(optional, name)) return true;
      return checks.get(name)?.(one) === true;
    });
}

/** The same for a type of ours: what the type gains must be checked here, too. */
export function shapeOf<T extends object>(
  needed: Record<Needed<T>, Check>,
  ...[optional]: Optional<T> extends never ? [] : [Record<Optional<T>, Check>]
): Check {
  return shape(needed, optional);
}

/** Neither an array, nor a map, nor anything else that has a class. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
