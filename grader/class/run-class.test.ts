import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipOf } from '../testing/archives.ts';
import { test, type School } from '../testing/school.ts';
import { mergeResults } from './merge.ts';
import { isIn } from './shard.ts';

const course = 'lessons:\n  01-counter:\n  02-sales: { weight: 3 }\n';

/** Seven students, one of whom has handed in one lesson only, and one nothing. */
function handInAll(school: School): void {
  school.put('course.yaml', course);
  for (const [index, name] of ['ann', 'ben', 'cat', 'dan', 'eve'].entries()) {
    school.put(`${name}/01-counter/counter.test.ts`, `score ${50 + index}`);
    school.put(`${name}/sales.test.ts`, 'any');
  }
  school.put('flo.zip', zipOf({ 'lessons/02-sales/sales.test.ts': 'score 90' }));
  school.put('gus/notes.txt', 'sorry');
}

test('gives every student a record of every lesson, and the marks by weight', async ({ school, expect }) => {
  handInAll(school);

  const { records, left, stopped } = await school.run();

  expect({ left, stopped }).toEqual({ left: 0, stopped: undefined });
  expect(
    records.map(({ student, lesson, status, mark }) => `${student} ${lesson} ${status} ${mark}`),
  ).toEqual([
    'ann 01-counter graded 50',
    'ann 02-sales graded 60',
    'ben 01-counter graded 51',
    'ben 02-sales graded 60',
    'cat 01-counter graded 52',
    'cat 02-sales graded 60',
    'dan 01-counter graded 53',
    'dan 02-sales graded 60',
    'eve 01-counter graded 54',
    'eve 02-sales graded 60',
    'flo 01-counter no-tests 0',
    'flo 02-sales graded 90',
    'gus 01-counter no-tests 0',
    'gus 02-sales no-tests 0',
  ]);
  expect(school.read('out/marks.csv')).toMatch(/^student,mark,01-counter,02-sales\nann,57\.5,50,60\n/);
  expect(school.read('out/grades.csv')).toMatch(
    /^student,lesson,status,verdict,score,bugs_caught,bugs_total,mutants_killed,mutants_gradable,private_caught,private_total,late_minutes,flags\nann,01-counter,graded,weak,50,0,0,,,,,,\n/,
  );
  expect(JSON.parse(school.read('out/records/flo/02-sales.json'))).toEqual(records[11]);
  expect(school.read('out/class.html')).toContain('<bdi>ann</bdi>');
  expect(school.read('out/class-without-names.html')).toContain('Student 7');
});

test('is the same however often it is killed, with nothing judged twice', async ({ school, expect }) => {
  handInAll(school);
  await school.run({ out: school.at('whole') });
  rmSync(school.at('graded.log'));

  const codes = [await school.runKilledAfter(1), await school.runKilledAfter(7)];
  const { left } = await school.run();

  expect(codes).toEqual([null, null]);
  expect(left).toBe(0);
  for (const file of ['grades.csv', 'marks.csv'])
    expect(school.read(`out/${file}`)).toBe(school.read(`whole/${file}`));
  const lines = school.read('out/journal.jsonl').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).key).length).toBe(11);
  expect(new Set(lines.map((line) => JSON.parse(line).key)).size).toBe(11);
});

test('goes on after half a line, and grades nothing that is done', async ({ school, expect }) => {
  handInAll(school);
  await school.run();
  const before = school.graded().length;
  const journal = school.at('out/journal.jsonl');
  const whole = readFileSync(journal);
  writeFileSync(journal, whole.subarray(0, -100));

  await school.run();

  expect(school.graded()).toHaveLength(before + 1);
  expect(readFileSync(journal, 'utf8').trim().split('\n')).toHaveLength(11);
});

test('grades again what has changed, and nothing else', async ({ school, expect }) => {
  handInAll(school);
  await school.run();
  rmSync(school.at('graded.log'));
  school.put('ben/01-counter/counter.test.ts', 'score 77');

  const { records } = await school.run();

  expect(school.graded()).toEqual(['01-counter score 77']);
  expect(records[2].mark).toBe(77);
});

test('is the same with two at a time, and in parts that are joined in any order', async ({
  school,
  expect,
}) => {
  handInAll(school);
  const at = (name: string): string => school.at(name);
  await school.run({ out: at('one') });
  await school.run({ out: at('two'), concurrency: 2 });
  const parts = [1, 2, 3].map((index) => at(`part-${index}`));
  for (const [index, out] of parts.entries()) await school.run({ out, shard: { index: index + 1, of: 3 } });

  await mergeResults(school.course.root, parts, at('joined'));
  await mergeResults(school.course.root, [parts[2], parts[0], parts[1], parts[0], at('joined')], at('again'));
  const { missing } = await mergeResults(school.course.root, [parts[1]], at('less'));

  for (const out of ['two', 'joined', 'again'])
    for (const file of ['grades.csv', 'marks.csv', 'class-without-names.html'])
      expect(school.read(`${out}/${file}`)).toBe(school.read(`one/${file}`));
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.length).toBeLessThan(11);
});

test('sees suites that are alike also in different parts, from hashes alone', async ({ school, expect }) => {
  const text = readFileSync(
    path.join(import.meta.dirname, '../validity/suites/orders/row-by-row/orders.test.ts'),
    'utf8',
  );
  // One in each of two parts.
  const [ann, ben] = ['ann', 'ben', 'cat', 'dan', 'eve']
    .toSorted((a, b) => Number(isIn({ index: 1, of: 2 }, b)) - Number(isIn({ index: 1, of: 2 }, a)))
    .filter((_, index, all) => index === 0 || index === all.length - 1);
  for (const name of [ann, ben]) school.put(`${name}/02-sales/sales.test.ts`, text);
  const parts = [1, 2].map((index) => school.at(`part-${index}`));
  await school.run({ out: school.at('one') });
  for (const [index, out] of parts.entries()) await school.run({ out, shard: { index: index + 1, of: 2 } });

  await mergeResults(school.course.root, parts, school.at('joined'));

  expect(parts.map((_, index) => JSON.parse(school.read(`part-${index + 1}/likeness.json`)))).toEqual([
    [],
    [],
  ]);
  expect(JSON.parse(school.read('joined/likeness.json'))).toEqual([
    { lesson: '02-sales', students: [ann, ben].toSorted(), share: 1, places: [] },
  ]);
  expect(school.read('joined/fingerprints.json')).toBe(school.read('one/fingerprints.json'));
  expect(school.read('joined/fingerprints.json')).not.toMatch(/expect|import/);
});

test('refuses to join what was graded differently', async ({ school, expect }) => {
  handInAll(school);
  await school.run({ out: school.at('one') });
  school.put('course.yaml', course.replace('3', '4'));
  await school.run({ out: school.at('other') });
  school.course.write(
    'old/class.json',
    school.read('one/class.json').replace(/"kit": "[^"]+"/, '"kit": "0.0.1"'),
  );
  const folders = (other: string): string[] => [school.at('one'), school.at(other)];

  await expect(mergeResults(school.course.root, folders('other'), school.at('joined'))).rejects.toThrow(
    /course\.yaml is not the same/,
  );
  await expect(mergeResults(school.course.root, folders('old'), school.at('joined'))).rejects.toThrow(
    /by version .* by 0\.0\.1/,
  );
  await expect(mergeResults(school.course.root, folders('class'), school.at('joined'))).rejects.toThrow(
    /holds no results/,
  );
});

test('asks once more what is abnormal; tries again what is our fault', async ({ school, expect }) => {
  school.put('ann/01-counter/counter.test.ts', 'fault');
  school.put('ben/01-counter/counter.test.ts', 'die');
  school.put('cat/01-counter/counter.test.ts', 'score 70');

  const { records } = await school.run();
  const first = school.graded();
  rmSync(school.at('graded.log'));
  await school.run();

  expect(records.map(({ status, mark }) => [status, mark])).toEqual([
    ['grader-error', null],
    ['crashed', 0],
    ['graded', 70],
  ]);
  expect(first.map((line) => line.slice('01-counter '.length))).toEqual([
    'fault',
    'die',
    'score 70',
    'fault',
    'die',
  ]);
  expect(school.graded()).toEqual(['01-counter fault', '01-counter fault']);
});

test('stops where our own solution gets another grade, and charges nobody', async ({ school, expect }) => {
  for (const name of ['ann', 'ben', 'cat']) school.put(`${name}/01-counter/counter.test.ts`, 'score 70');
  school.put('dan/01-counter/counter.test.ts', 'infect');

  const { records, stopped } = await school.run();

  expect(stopped?.problem).toBe('weak, 50');
  expect(records.map(({ student, status, mark }) => [student, status, mark])).toEqual(
    ['ann', 'ben', 'cat', 'dan'].map((student) => [student, 'grader-error', null]),
  );

  rmSync(school.at('ill'));
  school.put('dan/01-counter/counter.test.ts', 'score 71');
  const after = await school.run();
  expect(after.records.map(({ mark }) => mark)).toEqual([70, 70, 70, 71]);
});

test('saves what is done when it is stopped', async ({ school, expect }) => {
  handInAll(school);
  const controller = new AbortController();
  const stopping = school.runUntil(3, controller);

  const { records, left, stopped } = await stopping;

  expect(stopped).toBeUndefined();
  expect(left).toBeGreaterThan(0);
  expect(records.filter(({ status }) => status === 'graded').length).toBeGreaterThanOrEqual(3);
  expect((await school.run()).left).toBe(0);
});

test('keeps the marks that the teacher gives', async ({ school, expect }) => {
  handInAll(school);
  await school.run();
  expect(school.read('out/overrides.csv')).toBe('student,lesson,mark,reason\n');
  writeFileSync(
    path.join(school.at('out'), 'overrides.csv'),
    'student,lesson,mark,reason\nann,02-sales,99,"We talked, at length"\n',
  );

  const { records } = await school.run();

  expect(records[1]).toMatchObject({ mark: 99, flags: ['override'], note: 'We talked, at length' });
  expect(school.read('out/marks.csv')).toContain('\nann,86.75,50,99\n');
  expect(school.graded()).toHaveLength(11);
});

test('knows who was late, by the roster', async ({ school, expect }) => {
  school.put('course.yaml', 'due: 2026-11-30T23:59:00+01:00\nlate: { perDay: 10, grace: 5 }\n');
  school.put(
    'roster.csv',
    [
      'student,name,extension,submitted_at',
      'ann,Ann A,,2026-11-30T22:00:00+01:00',
      'ben,Ben B,,2026-12-01T00:09:00+01:00',
      'cat,Cat C,2026-12-02T23:59:00+01:00,2026-12-01T00:09:00+01:00',
      'ben,Ben again,,',
      'zoe,Zoe Z,,',
    ].join('\n'),
  );
  for (const name of ['ann', 'ben', 'cat', 'dan']) school.put(`${name}/counter.test.ts`, 'score 80');

  const { records } = await school.run();

  expect(records.map(({ student, lateMinutes, mark, flags }) => [student, lateMinutes, mark, flags])).toEqual(
    [
      ['ann', 0, 80, []],
      ['ben', 10, 70, []],
      ['cat', 0, 80, []],
      ['dan', null, 80, ['not-in-roster']],
    ],
  );
  expect(school.told).toEqual([
    'roster.csv names ben twice. The first line counts.',
    'These students are not in the roster: dan.',
    'These students of the roster submitted nothing: zoe.',
  ]);
  expect(school.read('out/marks.csv')).toContain('\nzoe,0,0\n');
});
