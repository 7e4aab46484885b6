import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test as base } from 'vitest';
import { zipOf } from '../../testing/archives.ts';
import { partsOfName, sameOnSomeSystem } from './entry-name.ts';
import { readSubmission } from './read-submission.ts';
import { submissionsIn } from './submissions.ts';
import { takeIn } from './take-in.ts';

const test = base.extend('folder', ({}, { onCleanup }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-handed-in-'));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
});

const part = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '',
    ' ',
    'CON',
    'aux.ts',
    'a.test.ts',
    'A.test.ts',
    '01-counter',
    'node_modules',
    'x.test.ts',
  ),
  fc.constantFrom(
    'C:',
    '\\',
    '..\\..',
    '/etc',
    '~',
    'e\u0301.ts',
    '\u00e9.ts',
    '\u202Ets.exe',
    'a\0b.ts',
    'package.json',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const entryName = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));

test('no name of an entry ever leads outside, or is two files', () => {
  fc.assert(
    fc.property(entryName, (name) => {
      const parts = partsOfName(name);
      if (!Array.isArray(parts)) return;
      for (const { join, resolve, sep } of [path.posix, path.win32]) {
        const root = resolve(sep, 'root', 'below');
        expect(join(root, ...parts).startsWith(root + sep)).toBe(true);
        expect(
          join(root, ...parts)
            .slice(root.length + 1)
            .split(sep),
        ).toEqual(parts);
      }
      expect(partsOfName(parts.join('/'))).toEqual(parts);
    }),
    { numRuns: 2000 },
  );
});

const about = {
  kit: '0.1.0',
  lessons: [
    { id: '01-counter', tests: ['counter.test.ts'], given: [], yaml: [] },
    { id: '02-sales', tests: ['sales.test.ts'], given: [], yaml: [] },
  ],
};

test('whatever an archive lists, what is taken of it can lie in one folder', async ({ folder }) => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(entryName, { maxLength: 8 }), async (names) => {
      rmSync(path.join(folder, 'alice.zip'), { force: true });
      writeFileSync(
        path.join(folder, 'alice.zip'),
        zipOf(Object.fromEntries(names.map((name) => [name, '1']))),
      );
      const [submission] = submissionsIn(folder, '');

      const intakes = takeIn(submission, await readSubmission(folder, submission), about);

      expect(intakes.length).toBeGreaterThan(0);
      for (const { files } of intakes) {
        const keys = [...files.keys()].map(sameOnSomeSystem);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(keys.filter((other) => other.startsWith(`${key}/`))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

const studentName = fc.oneof(
  fc.constantFrom('alice', 'bob', 'Doe Jane_1_assignsubmission_file_', 'Doe Jane_2_assignsubmission_file_'),
  fc.stringMatching(/^[a-z][a-zA-Z0-9 _-]{0,8}[a-z]$/),
);
const handedIn = fc.constantFrom('folder', 'empty', '.zip', '.tgz', '.test.ts', '.rar', '.pdf');

test('as many students come out as went in, with every lesson that is asked for', async ({ folder }) => {
  const twoLessons = { ...about, asked: ['01-counter', '02-sales'] };
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(studentName, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(handedIn),
      async (names, kinds) => {
        round += 1;
        const dir = path.join(folder, String(round));
        mkdirSync(dir);
        for (const name of names) put(dir, name, kinds.next().value);

        const submissions = submissionsIn(dir, '');
        const intakes = await Promise.all(
          submissions.map(async (one) => takeIn(one, await readSubmission(dir, one), twoLessons)),
        );

        const students = new Set(names.map((name) => sameOnSomeSystem(name)));
        expect(new Set(submissions.map(({ student }) => student)).size).toBe(submissions.length);
        expect(submissions.flatMap(({ parts, replaced }) => [...parts, ...replaced]).length).toBe(
          names.length,
        );
        expect(submissions.length).toBeGreaterThanOrEqual(Math.min(students.size, 1));
        for (const own of intakes)
          expect(own.map(({ lesson }) => lesson)).toEqual(['01-counter', '02-sales']);
      },
    ),
    { numRuns: 60 },
  );
});

function put(dir: string, name: string, kind: string): void {
  const place = path.join(dir, name);
  if (kind === 'folder' || kind === 'empty') mkdirSync(place);
  if (kind === 'folder') writeFileSync(path.join(place, 'counter.test.ts'), '1');
  else if (kind === '.zip') writeFileSync(`${place}.zip`, zipOf({ 'counter.test.ts': '1' }));
  else if (kind !== 'empty') writeFileSync(place + kind, '1');
}
