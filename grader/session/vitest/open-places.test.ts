import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { kit } from '../../course/root.ts';
import { globsOutside, OpenPlaces } from './open-places.ts';

const test = base
  .extend('folder', ({}, { onCleanup }) => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-places-')));
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    for (const name of ['suite', 'src', 'solutions']) mkdirSync(path.join(folder, name));
    for (const name of ['suite/a.test.ts', 'src/a.ts', 'solutions/a.test.ts', 'package.json'])
      writeFileSync(path.join(folder, name), '');
    return folder;
  })
  .extend('places', ({ folder }) => {
    const places = new OpenPlaces(folder, kit, []);
    places.open([path.join(folder, 'suite')]);
    return places;
  });

test.for(['suite/a.test.ts', 'suite/data.json?raw', 'src/a.ts', 'fixtures/test.ts'])(
  '%s is open',
  (file, { folder, places }) => {
    expect(places.refusal(path.join(folder, file))).toBeUndefined();
  },
);

test.for(['node:fs', 'fs', '\0virtual', 'data:text/javascript,1'])('%s is no file', (id, { places }) => {
  expect(places.refusal(id)).toBeUndefined();
});

test.for([
  'solutions/a.test.ts',
  'solutions/a.test.ts?raw',
  'suite/../solutions/a.test.ts',
  'suite-of-another/a.test.ts',
  'package.json',
])('%s is closed, in a sentence', (file, { folder, places }) => {
  expect(places.refusal(`${folder}/${file}`)).toContain('is not open to a suite');
});

test('a link leads nowhere else', ({ folder, places }) => {
  symlinkSync(path.join(folder, 'solutions'), path.join(folder, 'suite', 'link'), 'junction');

  expect(places.refusal(path.join(folder, 'suite/link/a.test.ts'))).toContain('is not open to a suite');
});

test.for(['vitest/dist/index.js', '@faker-js/faker/dist/locale/en.js', 'chai/index.js'])(
  'the package of %s is open: lessons need it',
  (file, { places }) => {
    expect(places.refusal(path.join(kit, 'node_modules', file))).toBeUndefined();
  },
);

test.for([
  ['typescript/lib/typescript.js', 'typescript'],
  ['@stryker-mutator/core/dist/src/index.js', '@stryker-mutator/core'],
] as const)("the package of %s is closed: it is the grader's", ([file, name], { places }) => {
  expect(places.refusal(path.join(kit, 'node_modules', file))).toContain(`package ${name} `);
});

test.for([
  ["import.meta.glob('./*.json')", false],
  ["import.meta.glob(['./*.json', '!./b.json'], { query: '?raw', import: 'default' })", false],
  ['const glob = 1;', false],
  ["import.meta.glob('/solutions/**')", true],
  ["import.meta.glob('../*/*.ts')", true],
  ["import.meta.glob('./../*/*.ts')", true],
  ["import.meta.glob('#src/**')", true],
  ["import.meta.glob('!../x')", true],
  ["import.meta.glob('\\x2fsolutions/**')", true],
  ["import.meta.glob('./*', { base: '/solutions' })", true],
  ['import.meta.glob(`/solutions/**`)', true],
  ['import.meta.glob<string>("/solutions/**")', true],
  ["import.meta.glob('./*'); import.meta.glob('/solutions/*')", true],
] as const)('%s lists files outside: %s', ([code, isOutside]) => {
  expect(globsOutside(code)).toBe(isOutside);
});
