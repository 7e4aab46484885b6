// Kept here, since a suite may replace them.
const { ownKeys, getOwnPropertyDescriptor, defineProperty, deleteProperty, getPrototypeOf, isExtensible } =
  Reflect;

interface Part {
  object: object;
  properties: (readonly [PropertyKey, PropertyDescriptor])[];
  /** Others come and go in it. */
  isOpen: boolean;
}

/** Of other globals only the names are looked after, not what is in them. */
const names =
  'Object Function Array String Number Boolean Symbol BigInt Math JSON Reflect Promise Map Set WeakMap WeakSet WeakRef RegExp Date Proxy Error TypeError RangeError SyntaxError AggregateError ArrayBuffer Uint8Array Iterator Intl Buffer URL console performance'.split(
    ' ',
  );

/** What the language has: its constructors and prototypes, with all that is in them. */
export class Primordials {
  readonly #parts: Part[] = [methodsOf(process)];
  readonly #exitCode = process.exitCode;

  constructor() {
    const host = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
    const found = names.flatMap((name) => [host[name], host[name]?.prototype]);
    // These have no name.
    const inner = [[][Symbol.iterator](), new Map().keys(), new Set().keys(), async function* () {}];
    for (const object of [...found, ...inner.map(getPrototypeOf), getPrototypeOf(Uint8Array)])
      if (object) this.#parts.push(partOf(object));
  }

  /** Makes it as it was when this was built. @returns false where that is not possible */
  restore(): boolean {
    let isRestored = true;
    for (let index = 0; index < this.#parts.length; index += 1)
      if (!restorePart(this.#parts[index])) isRestored = false;
    process.exitCode = this.#exitCode;
    return isRestored;
  }
}

function partOf(object: object): Part {
  const properties = ownKeys(object).map((key) => [key, getOwnPropertyDescriptor(object, key)!] as const);
  return { object, properties, isOpen: false };
}

function methodsOf(object: object): Part {
  const properties = partOf(object).properties.filter(([, { value }]) => typeof value === 'function');
  return { object, properties, isOpen: true };
}

/** Without a single call of what a suite may have changed. */
function restorePart({ object, properties, isOpen }: Part): boolean {
  let isRestored = isExtensible(object);
  for (let index = 0; index < properties.length; index += 1) {
    const key = properties[index][0];
    const before = properties[index][1];
    const now = getOwnPropertyDescriptor(object, key);
    if (now && now.value === before.value && now.get === before.get) continue;
    if (!defineProperty(object, key, before)) isRestored = false;
  }
  const keys = ownKeys(object);
  if (isOpen || keys.length === properties.length) return isRestored;
  for (let index = 0; index < keys.length; index += 1) {
    let isKnown = false;
    for (let at = 0; at < properties.length; at += 1) isKnown ||= properties[at][0] === keys[index];
    if (!isKnown && !deleteProperty(object, keys[index])) isRestored = false;
  }
  return isRestored;
}
