import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { cutInHalf } from '../benchmarks/cut-suite.ts';
import { kit } from '../course/root.ts';
import type { Verdict } from '../judge/verdicts.ts';
import { Classroom } from '../testing/classroom.ts';
import { heapMb } from '../testing/heap.ts';

const lesson = '24-capstone-orders';
const file = 'orders.test.ts';
const saves = 300;
const warmUp = 10;
const part = 50;

const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

test(`keeps its pace, its size and its judgement for ${saves} saves`, async ({ classroom }) => {
  const folder = classroom.submit({});
  const text = readFileSync(path.join(kit, 'solutions', lesson, file), 'utf8');
  const suites = Object.entries(versions(text));
  const times: number[] = [];
  const sizes: number[] = [];
  const heaps: number[] = [];

  for (let save = 0; save < saves; save += 1) {
    const [wanted, suite] = suites[save % suites.length];
    classroom.save(folder, file, `${suite}${diary}\n// save ${save}\n`);
    const began = performance.now();
    const grade = await classroom.gradeFolder(lesson, folder, { hasNoMutants: false });
    times.push(performance.now() - began);
    sizes.push(process.memoryUsage.rss() / 2 ** 20);
    if (save % part === warmUp) heaps.push(heapMb());
    expect(grade.verdict, `save ${save}: ${grade.message}`).toBe(wanted);
    expect(grade.control).toBe('accepted');
  }

  const first = median(times.slice(warmUp, warmUp + part));
  const last = median(times.slice(-part));
  const workers = workersIn(folder);
  const largest = Math.max(...workers.map(({ rssMb }) => rssMb));
  const figures = {
    saves,
    firstMs: round(first),
    lastMs: round(last),
    slowestMs: round(Math.max(...times.slice(warmUp))),
    heapMbAfterWarmUp: round(heaps[0]),
    heapMbAtTheEnd: round(heaps.at(-1)!),
    mainMbAtMost: round(Math.max(...sizes)),
    workerMbAtMost: round(largest),
    workers: new Set(workers.map(({ pid }) => pid)).size,
  };
  console.log(figures);
  expect(last).toBeLessThanOrEqual(1.5 * first);
  expect(largest).toBeLessThan(1000);
  expect(heaps.at(-1)! - heaps[0]).toBeLessThan(10);
  expect(Math.max(...sizes)).toBeLessThan(1000);
});

/** One suite for each verdict, so that none can be taken for the one before. */
function versions(solution: string): Partial<Record<Verdict, string>> {
  return {
    weak: cutInHalf(file, solution, 1),
    invalid: `${solution}\ntest('is wrong', () => expect(1).toBe(2));`,
    broken: `${solution}\ntest('is broken', () => {`,
    mastered: solution,
  };
}

/** Every run notes the process that it is in, and how large that is. */
const diary = `
import { appendFileSync as note } from 'node:fs';
import { afterAll as atTheEnd } from 'vitest';
atTheEnd(() => note(new URL('diary', import.meta.url), process.pid + ' ' + process.memoryUsage.rss() + '\\n'));`;

function workersIn(folder: string): { pid: number; rssMb: number }[] {
  const lines = readFileSync(path.join(folder, 'diary'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [pid, rss] = line.split(' ').map(Number);
    return { pid, rssMb: rss / 2 ** 20 };
  });
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function round(number: number): number {
  return Math.round(number);
}
