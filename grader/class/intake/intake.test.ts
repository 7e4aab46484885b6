import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { tarOf, zipOf } from '../../testing/archives.ts';
import { lessonIds } from '../../course/lesson-ids.ts';
import { kit } from '../../course/root.ts';
import { lessonNames } from './lesson-names.ts';
import { readSubmission } from './read-submission.ts';
import { submissionsIn } from './submissions.ts';
import { takeIn, type Intake } from './take-in.ts';

/** What a test looks at: texts are read, and what is told of nothing is left out. */
interface Seen {
  student: string;
  lesson: string;
  status?: string;
  files: string[];
  note?: string;
  flags: string[];
}

const suite = "test('a', () => {});";
const lessons = lessonIds(kit).map((id) => lessonNames(kit, id));

const test = base.extend('handedIn', ({}, { onCleanup }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-handed-in-'));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    put(name: string, content: string | Buffer = suite): string {
      const place = path.join(folder, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, content);
      return place;
    },
    async seen(...asked: string[]): Promise<Seen[]> {
      return (await takenIn(folder, asked)).map(({ student, lesson, status, files, note, flags }) => ({
        student,
        lesson,
        status,
        files: [...files.keys()].toSorted(),
        note,
        flags,
      }));
    },
  };
});

async function takenIn(folder: string, asked: string[] = []): Promise<Intake[]> {
  const about = { kit: '0.1.0', lessons, ...(asked.length > 0 && { asked }) };
  const submissions = submissionsIn(folder, path.join(folder, 'out'));
  const each = submissions.map(async (one) => takeIn(one, await readSubmission(folder, one), about));
  return (await Promise.all(each)).flat();
}

describe('finds the lesson', () => {
  test.for([
    ['by its folder', 'alice/08-edge-cases/mine.test.ts'],
    ['by its folder in a copy of the course', 'alice/testing-mastery/lessons/08-edge-cases/mine.test.ts'],
    ['by the name of the test file', 'alice/edge-cases.test.ts'],
    ['by that name as a spec', 'alice/homework/edge-cases.spec.ts'],
    ['as the only one that is asked for', 'alice/homework/mine.test.ts'],
  ])('%s', async ([, name], { handedIn }) => {
    handedIn.put(name);

    const [seen] = await handedIn.seen('08-edge-cases');

    expect(seen).toMatchObject({ student: 'alice', lesson: '08-edge-cases', status: undefined });
    expect(seen.files).toEqual([path.basename(name)]);
  });

  test('of each test file where all are in one folder', async ({ handedIn }) => {
    handedIn.put('alice/edge-cases.test.ts');
    handedIn.put('alice/naming.test.ts');
    handedIn.put('alice/shared.ts', 'export {};');
    handedIn.put('alice/other.test.ts');

    const seen = await handedIn.seen();

    expect(seen.map(({ lesson, files }) => [lesson, files])).toEqual([
      ['03-naming', ['naming.test.ts', 'shared.ts']],
      ['08-edge-cases', ['edge-cases.test.ts', 'shared.ts']],
    ]);
    expect(seen[0].note).toBe('Nothing says to which lesson this belongs: other.test.ts.');
  });

  test('and says so where the course has none like it', async ({ handedIn }) => {
    handedIn.put('alice/99-quantum/quantum.test.ts');

    const seen = await handedIn.seen();

    expect(seen).toMatchObject([
      { lesson: '99-quantum', status: 'unknown-lesson', note: 'The course has no lesson 99-quantum.' },
    ]);
  });

  test('of every student who has handed in nothing for it', async ({ handedIn }) => {
    handedIn.put('alice/03-naming/naming.test.ts');

    const seen = await handedIn.seen('03-naming', '08-edge-cases');

    expect(seen.map(({ lesson, status }) => [lesson, status])).toEqual([
      ['03-naming', undefined],
      ['08-edge-cases', 'no-tests'],
    ]);
  });
});

describe('knows the student', () => {
  test.for([
    ['a folder', 'alice/03-naming/naming.test.ts', 'alice'],
    ['a file', 'alice.test.ts', 'alice'],
    ['a folder of Moodle', 'Doe Jane_12345_assignsubmission_file_/naming.test.ts', 'Doe Jane'],
    ['a file of Moodle', 'Doe Jane_12345_assignsubmission_file_naming.test.ts', 'Doe Jane'],
    ['a file of Canvas', 'doejane_123_456_naming.test.ts', 'doejane'],
    ['a late file of Canvas', 'doejane_LATE_123_456_naming-1.test.ts', 'doejane'],
  ])('by %s', async ([, name, student], { handedIn }) => {
    handedIn.put(name);

    const seen = await handedIn.seen('03-naming');

    expect(seen).toMatchObject([{ student, status: undefined }]);
  });

  test('by an archive, also inside of a folder of Moodle', async ({ handedIn }) => {
    const files = { 'work/naming.test.ts': suite };
    handedIn.put('alice.zip', zipOf(files));
    handedIn.put('bob.tar.gz', tarOf([{ name: 'work/naming.test.ts', text: suite }]));
    handedIn.put('carol_1_2_work.zip', zipOf(files));
    handedIn.put('Doe Dan_3_assignsubmission_file_/work.zip', zipOf(files));

    const seen = await handedIn.seen('03-naming');

    expect(seen.map(({ student, files: [file] }) => [student, file])).toEqual([
      ['Doe Dan', 'naming.test.ts'],
      ['alice', 'naming.test.ts'],
      ['bob', 'naming.test.ts'],
      ['carol', 'naming.test.ts'],
    ]);
  });

  test('twice: the later one counts, and the other one is told', async ({ handedIn }) => {
    utimesSync(handedIn.put('alice.zip', zipOf({ 'naming.test.ts': '// old' })), 1000, 1000);
    utimesSync(handedIn.put('alice.tgz', tarOf([{ name: 'naming.test.ts', text: '// new' }])), 2000, 2000);

    const [intake, ...others] = await takenIn(handedIn.folder, ['03-naming']);

    expect(others).toEqual([]);
    expect(String(intake.files.get('naming.test.ts'))).toBe('// new');
    expect(intake.flags).toEqual(['handed-in-twice']);
    expect(intake.note).toBe('Submitted again later, so this does not count: alice.zip.');
  });

  test('apart from another one of the same name', async ({ handedIn }) => {
    handedIn.put('Doe Jane_1_assignsubmission_file_/naming.test.ts');
    handedIn.put('Doe Jane_2_assignsubmission_file_/naming.test.ts');

    const seen = await handedIn.seen('03-naming');

    expect(seen.map(({ student }) => student)).toEqual(['Doe Jane (1)', 'Doe Jane (2)']);
  });
});

describe('takes', () => {
  test('what is the learner’s, and leaves what is the teacher’s', async ({ handedIn }) => {
    for (const name of [
      'naming.test.ts',
      'more/extra.spec.ts',
      'helper.ts',
      'prices.json',
      '__snapshots__/a.snap',
    ])
      handedIn.put(`alice/03-naming/${name}`);
    for (const name of [
      'vitest.config.ts',
      'package.json',
      'setup.ts',
      '__mocks__/shop.ts',
      'src/order.ts',
      'odd.snap',
    ])
      handedIn.put(`alice/03-naming/${name}`);
    for (const name of ['README.md', 'lesson.yaml', '.DS_Store', 'node_modules/a/index.js'])
      handedIn.put(`alice/03-naming/${name}`);

    const [{ files, note }] = await handedIn.seen('03-naming');

    expect(files).toEqual([
      '__snapshots__/a.snap',
      'helper.ts',
      'more/extra.spec.ts',
      'naming.test.ts',
      'prices.json',
    ]);
    expect(note).toMatch(
      /^Left out, because the teacher's own is used: .*__mocks__\/.*package\.json.* and 1 more\.$/,
    );
  });

  test('the module of lesson 15, the bugs of 19, and the answers of 20', async ({ handedIn }) => {
    for (const id of ['15-rollback', '19-attack', '20-mutants'])
      cpSync(path.join(kit, 'lessons', id), path.join(handedIn.folder, 'alice', id), { recursive: true });

    const seen = await handedIn.seen();

    expect(seen.map(({ files }) => files)).toEqual([
      ['order-service.ts', 'rollback.test.ts'],
      ['attack.test.ts', 'bug-1.yaml', 'bug-2.yaml', 'bug-3.yaml'],
      ['answers.yaml', 'mutants.test.ts'],
    ]);
    expect(seen.map(({ note }) => note)).toEqual([undefined, undefined, undefined]);
  });

  test('nothing of another version of the kit', async ({ handedIn }) => {
    const list = JSON.stringify({ kata: 1, kit: '0.0.9', lessons: {} });
    handedIn.put('alice.zip', zipOf({ 'kata.json': list, 'lessons/03-naming/naming.test.ts': suite }));

    const seen = await handedIn.seen('03-naming');

    expect(seen).toMatchObject([
      {
        status: 'other-version',
        note: 'It was packed by version 0.0.9 of the kit, and this is version 0.1.0.',
      },
    ]);
  });
});

describe('refuses, with a sentence,', () => {
  const whole = 'naming.test.ts';

  test.for<
    [string, (put: (name: string, content?: string | Buffer) => string, folder: string) => unknown, string]
  >([
    [
      'an empty folder',
      (_, folder) => mkdirSync(path.join(folder, 'alice')),
      'There is no test file for this lesson.',
    ],
    [
      'a folder that is called like a test',
      (_, folder) => mkdirSync(path.join(folder, 'alice/x.test.ts'), { recursive: true }),
      'There is no test file for this lesson.',
    ],
    [
      'a name that leads out',
      (put) => put('alice.zip', zipOf({ '../../a.test.ts': suite })),
      'lead out of the submission: ../../a.test.ts.',
    ],
    [
      'a name from the root',
      (put) => put('alice.zip', zipOf({ '/etc/a.test.ts': suite })),
      'lead out of the submission: /etc/a.test.ts.',
    ],
    [
      'a drive',
      (put) => put('alice.zip', zipOf({ 'C:\\a.test.ts': suite })),
      'lead out of the submission: C:/a.test.ts.',
    ],
    [
      'names that differ by case',
      (put) => put('alice.zip', zipOf({ 'A.test.ts': suite, 'a.test.ts': suite })),
      'Some systems take these names for one:',
    ],
    [
      'a name that Windows keeps',
      (put) => put('alice.zip', zipOf({ 'aux.test.ts': suite })),
      'on every system: aux.test.ts.',
    ],
    [
      'a link in a zip',
      (put) => put('alice.zip', zipOf({ [whole]: { text: '/etc/passwd', mode: 0o120777 } })),
      `Links are not followed: ${whole}.`,
    ],
    [
      'a link in a tar',
      (put) => put('alice.tgz', tarOf([{ name: whole, type: 'SymbolicLink', to: '/etc/passwd' }])),
      `Links are not followed: ${whole}.`,
    ],
    [
      'a pipe in a tar',
      (put) => put('alice.tgz', tarOf([{ name: whole, type: 'FIFO' }])),
      `This is no plain file: ${whole}.`,
    ],
    [
      'a link on the disk',
      (put, folder) =>
        symlinkSync(
          '/etc/passwd',
          path.join(folder, path.dirname(put('alice/notes.txt')).slice(folder.length), whole),
        ),
      `Links are not followed: ${whole}.`,
    ],
    [
      'a zip bomb',
      (put) => put('alice.zip', zipOf({ [whole]: ' '.repeat(2_000_000) })),
      `This is too large: ${whole}.`,
    ],
    ['what is no zip', (put) => put('alice.zip', 'PK'), 'This cannot be unpacked: alice.zip.'],
    ['what is no tar', (put) => put('alice.tgz', 'no'), 'This cannot be unpacked: alice.tgz.'],
    ['an archive of another kind', (put) => put('alice.rar', 'Rar!'), 'It does not open alice.rar.'],
  ])('%s', async ([, make, sentence], { handedIn }) => {
    make(handedIn.put, handedIn.folder);

    const seen = await handedIn.seen('03-naming');

    expect(seen).toMatchObject([{ student: 'alice', files: [] }]);
    expect(seen[0].status).toMatch(/^(rejected-files|no-tests)$/);
    expect(seen[0].note).toContain(sentence);
  });

  test.runIf(process.platform === 'linux')(
    'a pipe on the disk, without waiting for it',
    async ({ handedIn }) => {
      handedIn.put('alice/helper.ts');
      execFileSync('mkfifo', [path.join(handedIn.folder, 'alice', whole)]);

      const seen = await handedIn.seen('03-naming');

      expect(seen).toMatchObject([{ status: 'rejected-files', flags: ['unsafe-files'] }]);
    },
  );
});
