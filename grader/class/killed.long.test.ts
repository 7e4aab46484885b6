import { existsSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { zipOf } from '../testing/archives.ts';
import { drawn } from '../testing/known-marks.ts';
import { test, type School } from '../testing/school.ts';
import { goodTests, imports, withoutTest } from '../testing/suites.ts';
import { mergeResults } from './merge.ts';

const launcher = path.resolve(import.meta.dirname, '../kata.js');
const kills = 20;

test(`a class that is graded for real is the same after ${kills} kills, in parts, and two at a time`, async ({
  school,
  expect,
}) => {
  handInAll(school);
  const random = drawn(17);
  const start = performance.now();
  expect(await kata(school, '--out', 'whole')).toBe(0);
  const wholeMs = performance.now() - start;
  const whole = school.read('whole/grades.csv');

  let killed = 0;
  for (; killed < kills; killed += 1) {
    const code = await kata(school, '--out', 'killed', { killAfter: random() * wholeMs * 0.4 });
    if (code === 0) break;
  }
  expect(await kata(school, '--out', 'killed')).toBe(0);
  expect(await kata(school, '--out', 'two', '--concurrency', '2')).toBe(0);
  const parts = [1, 2, 3].map((index) => `part-${index}`);
  for (const [index, out] of parts.entries())
    expect(await kata(school, '--out', out, '--shard', `${index + 1}/3`)).toBe(0);
  await mergeResults(
    school.course.root,
    [2, 0, 1, 2].map((index) => school.at(parts[index])),
    school.at('joined'),
  );

  console.log({ answers: whole.split('\n').length - 2, wholeMs: Math.round(wholeMs), killed });
  const keys = school
    .read('killed/journal.jsonl')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { key: string }).key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const out of ['killed', 'two', 'joined'])
    for (const file of ['grades.csv', 'marks.csv'])
      expect(readFileSync(school.at(`${out}/${file}`), 'utf8'), out).toBe(school.read(`whole/${file}`));
  expect(existsSync(school.at('killed/lock'))).toBe(false);
});

/** Suites with known differences, from mastered to hopeless, and things that are no suites. */
function handInAll(school: School): void {
  school.put('course.yaml', 'lessons:\n  01-counter:\n  02-sales:\n');
  const names = [
    'has enough when all are wanted',
    'does not have enough when one more is wanted',
    'adds a delivery to what is there',
  ];
  for (const [index, name] of names.entries())
    school.put(`weak-${index}/counter.test.ts`, imports + withoutTest(goodTests, name));
  school.put('whole.zip', zipOf({ 'counter.test.ts': imports + goodTests }));
  school.put('broken/counter.test.ts', 'import {');
  school.put('wrong/counter.test.ts', `${imports}test('is wrong', () => expect(1).toBe(2));`);
  school.put('ends/counter.test.ts', `${imports}test('ends', () => process.exit(0));`);
  school.put('both/01-counter/counter.test.ts', imports + goodTests);
  school.put('both/02-sales/sales.test.ts', school.course.read('solutions/02-sales/sales.test.ts'));
  school.put('nothing/notes.txt', 'later');
  school.put('bad.zip', 'PK');
}

/** @returns the exit code; null where it was killed */
async function kata(school: School, ...args: (string | { killAfter: number })[]): Promise<number | null> {
  const flags = args.filter((arg) => typeof arg === 'string');
  const [kill] = args.filter((arg) => typeof arg === 'object');
  const command = [launcher, 'class', 'class', '--sandbox', 'none', '--confirm', 'none', ...flags];
  const child = spawn(process.execPath, command, {
    cwd: school.course.root,
    stdio: 'ignore',
    detached: true,
  });
  const timer = kill && setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), kill.killAfter);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(timer);
  return code;
}
