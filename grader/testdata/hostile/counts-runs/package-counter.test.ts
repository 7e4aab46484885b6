// Counts its runs in the state of a package, which the worker keeps.
import { faker } from '@faker-js/faker';
test('counts', () => {
  const kept = faker as any;
  kept.runs = (kept.runs ?? 0) + 1;
  expect(kept.runs).toBeLessThan(15);
});
