import { chai, expect } from 'vitest';

/** What `expect` has, which a suite may add to: matchers, and ways to compare. */
export class Expectations {
  readonly #parts = [expect, chai.Assertion.prototype, chai.assert, matchers(), asymmetric()].map(
    (object) => ({
      object,
      properties: new Map(
        Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)!]),
      ),
    }),
  );
  readonly #testers = testers().length;
  /** A serializer of snapshots was added, and nobody can take it away. */
  hasSerializer = false;

  constructor() {
    const { addSnapshotSerializer: add } = expect;
    expect.addSnapshotSerializer = (...args) => {
      this.hasSerializer = true;
      Reflect.apply(add, expect, args);
    };
    const noting = Object.getOwnPropertyDescriptor(expect, 'addSnapshotSerializer')!;
    this.#parts[0].properties.set('addSnapshotSerializer', noting);
  }

  /** Makes it as it was when this was built. */
  restore(): void {
    for (const { object, properties } of this.#parts) {
      for (const key of Reflect.ownKeys(object))
        if (!properties.has(key)) Reflect.deleteProperty(object, key);
      for (const [key, before] of properties) {
        const now = Object.getOwnPropertyDescriptor(object, key);
        if (now?.value !== before.value || now?.get !== before.get)
          Object.defineProperty(object, key, before);
      }
    }
    testers().length = this.#testers;
  }
}

interface OfJest {
  matchers: object;
  customEqualityTesters: unknown[];
}

function ofJest(): OfJest {
  return Reflect.get(globalThis, Symbol.for('$$jest-matchers-object')) as OfJest;
}

function matchers(): object {
  return ofJest().matchers;
}

function testers(): unknown[] {
  return ofJest().customEqualityTesters;
}

function asymmetric(): object {
  return Reflect.get(globalThis, Symbol.for('asymmetric-matchers-object')) as object;
}
