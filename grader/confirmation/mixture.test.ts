import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Implementation } from '../implementations/implementation.ts';
import { shuffled, twinsFor } from './mixture.ts';

const reference: Implementation = { id: 'reference', kind: 'reference', modules: {} };
const others = ['refactoring', 'decoy', 'bug'].map((kind): Implementation => ({
  id: kind,
  kind: kind as 'bug',
  modules: { 'src/a.ts': kind },
}));

test('correct versions are each refactoring and references, at least a quarter, each under a secret of its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (broken) => {
      const twins = twinsFor(broken, [reference, ...others]);

      expect(twins.length).toBeGreaterThanOrEqual(Math.max(8, broken / 4));
      expect(new Set(twins.map(({ id }) => id)).size).toBe(twins.length);
      expect(twins.every((one) => one.broken === undefined)).toBe(true);
      const texts = twins.map(({ modules }) => modules['src/a.ts']);
      expect(texts.filter((text) => text === 'refactoring')).toHaveLength(1);
      expect(new Set(texts)).toEqual(new Set(['refactoring', undefined]));
    }),
  );
});

test('a shuffle loses nothing and adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (things) => {
      expect(shuffled(things).toSorted((a, b) => a - b)).toEqual(things.toSorted((a, b) => a - b));
    }),
  );
});
