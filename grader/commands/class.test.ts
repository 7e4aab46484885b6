import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { zipOf } from '../testing/archives.ts';
import { commandWorld } from '../testing/command-world.ts';
import { test } from '../testing/school.ts';
import { classCommand, type ClassFlags } from './class.ts';
import { mergeCommand } from './merge.ts';

const usual: ClassFlags = {
  concurrency: '1',
  sandbox: 'none',
  confirm: 'none',
  timeLimit: '600',
  memoryLimit: '4096',
};
const launcher = path.resolve(import.meta.dirname, '../kata.js');

const privateBug = (find: string, replace: string): string =>
  `behaviour: Is wrong.\nrequirement: sell\nedits:\n  - find: "${find}"\n    replace: "${replace}"\n`;

test(
  'grades a class with a grader in processes of their own',
  { timeout: 300_000 },
  async ({ school, expect }) => {
    const { course } = school;
    school.put(
      'ann_1_2_work.zip',
      zipOf({ 'sales.spec.ts': course.read('solutions/02-sales/sales.test.ts') }),
    );
    school.put('ben/02-sales/sales.test.ts', course.read('lessons/02-sales/sales.test.ts'));
    school.put('course.yaml', 'lessons: { sales: }');
    school.course.write('pack/bugs/counter/sells-two-too-many.yaml', privateBug('left < 0', 'left < -2'));
    school.course.write('pack/bugs/counter/doubts-the-last.yaml', privateBug('>= quantity', '> quantity'));

    const [child, said] = kata(
      course.root,
      'class',
      'class',
      '--out',
      'out',
      '--sandbox',
      'none',
      '--confirm',
      'none',
      '--variants',
      'pack',
    );
    const [code] = (await once(child, 'close')) as [number];

    expect(said.out).toBe(
      '02-sales: your own bugs that count: 1.\n' +
        'These bugs of yours count in no lesson of this class: pack/bugs/counter/doubts-the-last.yaml.\n' +
        'graded: 2\nThe results are in out: grades.csv, marks.csv and records.\n',
    );
    expect(said.err).toMatch(
      /^Graded 0 of 2\.\nGraded 1 of 2, about \d+ min left\. ann, 02-sales: graded\nGraded 2 of 2\. ben, 02-sales: graded\n$/,
    );
    expect(code).toBe(0);
    for (const file of globSync('out/**/*.*', { cwd: course.root }))
      expect(school.read(file), file).not.toContain('two-too-many');
    expect(school.read('out/grades.csv').split('\n').slice(1)).toEqual([
      'ann,02-sales,graded,mastered,100,3,3,7,7,1,1,,',
      'ben,02-sales,graded,weak,38,1,3,6,7,0,1,,',
      '',
    ]);
  },
);

test.runIf(process.platform !== 'win32')(
  'saves when it is interrupted, and says how to go on',
  { timeout: 300_000 },
  async ({ school, expect }) => {
    school.put('ann/02-sales/sales.test.ts', school.course.read('solutions/02-sales/sales.test.ts'));

    const [child, said] = kata(
      school.course.root,
      'class',
      'class',
      '--out',
      'out',
      '--sandbox',
      'none',
      '--confirm',
      'none',
    );
    child.stderr!.once('data', () => setTimeout(() => child.kill('SIGINT'), 500));
    const [code] = (await once(child, 'close')) as [number];

    expect(code).toBe(130);
    expect(said.out).toBe(
      'The results are in out: grades.csv, marks.csv and records.\nStopped. 0 of 1 are saved.\n`kata class class --out out` goes on from here.\n',
    );
    expect(existsSync(school.at('out/lock'))).toBe(false);
  },
);

describe('kata class refuses, with a sentence,', () => {
  test.for<[string, string[], Partial<ClassFlags>, string]>([
    ['no folder', [], { out: 'out' }, 'Name one folder of submissions.'],
    ['two folders', ['class', 'src'], { out: 'out' }, 'Name one folder of submissions.'],
    ['a folder that is not there', ['nowhere'], { out: 'out' }, 'There is no folder nowhere.'],
    ['a zip', ['all.zip'], { out: 'out' }, 'all.zip is no folder. Unpack it'],
    ['an empty folder', ['class'], { out: 'out' }, 'There are no submissions in'],
    ['no place for results', ['class'], {}, 'Say where the results go: --out FOLDER.'],
    ['results among submissions', ['class'], { out: 'class' }, 'The results cannot go into class'],
    ['a sandbox that is none', ['class'], { out: 'out', sandbox: 'jail' }, 'There is no sandbox jail.'],
    ['--confirm some', ['class'], { out: 'out', confirm: 'some' }, '--confirm cannot be some.'],
    [
      '--concurrency 0',
      ['class'],
      { out: 'out', concurrency: '0' },
      '--concurrency must be a whole number, 1 or more.',
    ],
    [
      'a roster that is not there',
      ['class'],
      { out: 'out', roster: 'no.csv' },
      'Cannot read no.csv: no such file',
    ],
    [
      'a pack that is not there',
      ['class'],
      { out: 'out', variants: 'nowhere' },
      'There is no folder nowhere.',
    ],
    ['one folder to compare', ['out'], { diff: true }, 'Name two folders of results'],
    ['what holds no results', ['class', 'src'], { diff: true }, 'class holds no records'],
  ])('%s', async ([, names, flags, sentence], { school, expect }) => {
    school.course.write('all.zip', 'PK');
    const world = { ...commandWorld(school.course.root), cwd: school.course.root };

    await expect(classCommand(names, { ...usual, ...flags }, world)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(sentence),
    });
  });

  test('a folder of results that another kata writes to', async ({ school, expect }) => {
    school.put('ann/counter.test.ts', '');
    school.course.write('out/lock', String(process.ppid));
    const world = { ...commandWorld(school.course.root), cwd: school.course.root };

    await expect(classCommand(['class'], { ...usual, out: 'out' }, world)).rejects.toThrow(
      /Another kata writes to/,
    );
  });

  test('nothing to join', async ({ school, expect }) => {
    const world = commandWorld(school.course.root);

    await expect(mergeCommand([], { out: 'out' }, world)).rejects.toThrow('Name the folders to join.');
    await expect(mergeCommand(['a'], {}, world)).rejects.toThrow('Say where the results go');
  });
});

test('kata merge says what is missing, and ends with 1 until nothing is', async ({ school, expect }) => {
  for (const name of ['ann', 'ben', 'cat', 'dan']) school.put(`${name}/counter.test.ts`, 'score 70');
  const parts = [1, 2].map((index) => school.at(`part-${index}`));
  for (const [index, out] of parts.entries()) await school.run({ out, shard: { index: index + 1, of: 2 } });
  const [less, whole] = [commandWorld(school.course.root), commandWorld(school.course.root)];

  expect(await mergeCommand([parts[0]], { out: school.at('out') }, less)).toBe(1);
  expect(await mergeCommand(parts, { out: school.at('out') }, whole)).toBe(0);

  expect(less.said).toMatch(/\n\d answers are missing, of [a-d, n]+.*\.\n$/);
  expect(whole.said).toMatch(/^Joined 4 answers\. The results are in .+\.\n$/);
});

/** The command as a teacher runs it, and what it has said so far. */
function kata(cwd: string, ...args: string[]): [ChildProcess, { out: string; err: string }] {
  const env = { ...process.env, NO_COLOR: '1', KATA_LANG: 'en' };
  const child = spawn(process.execPath, [launcher, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return [child, said];
}
