import { expect, test } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { levelOfConcept, tagsIn, tagsOf } from './tags.ts';

const declared = tagsIn(kit).map(({ name }) => name);

test.for(lessonIds(kit))('declares the tags of %s, for the lesson as for its solution', (id) => {
  const tags = tagsOf(`${kit}/lessons/${id}/any.test.ts`);

  expect(tags.length).toBeGreaterThan(0);
  expect(declared).toEqual(expect.arrayContaining(tags));
  expect(tagsOf(`C:\\kit\\solutions\\${id}\\in\\any.test.ts`)).toEqual(tags);
});

test('knows a level only of lessons that exist', () => {
  expect(declared).toEqual(expect.arrayContaining(Object.keys(levelOfConcept)));
});

test('declares each tag once', () => {
  expect(declared).toEqual([...new Set(declared)]);
});

test.for([
  ['src/orders/order-service.test.ts', ['unit']],
  ['src/orders/stores/sqlite-order-store.test.ts', ['integration']],
  ['fixtures/database/test-database.test.ts', ['integration']],
  ['lessons/08-edge-cases/edge-cases.test.ts', ['edge-cases', 'unit']],
  ['lessons/21-properties/properties.test.ts', ['properties', 'property']],
  ['lessons/23-security/security.test.ts', ['security']],
  ['lessons/my-own/any.test.ts', ['unit']],
] as const)('tags %s as %s', ([file, tags]) => {
  expect(tagsOf(`/kit/${file}`)).toEqual(tags);
});
