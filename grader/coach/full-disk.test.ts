import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, vi } from 'vitest';
import { test as base } from '../testing/test.ts';
import { ProgressFile } from '../learner/progress.ts';
import { reset } from '../learner/reset.ts';

const disk = vi.hoisted(() => ({ isFull: (_file: string): boolean => false }));

/** A full disk takes the name of a file, and nothing of what is in it. */
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const write = (file: string, put: () => void): void => {
    if (!disk.isFull(file)) return put();
    fs.writeFileSync(file, '');
    throw Object.assign(new Error(`ENOSPC: no space left on device, write '${file}'`), { code: 'ENOSPC' });
  };
  return {
    ...fs,
    writeFileSync: (file: string, text: string) => write(file, () => fs.writeFileSync(file, text)),
    copyFileSync: (from: string, to: string) => write(to, () => fs.copyFileSync(from, to)),
  };
});

const id = '01-counter';
const file = `lessons/${id}/counter.test.ts`;

const test = base.extend('fill', ({}, { onCleanup }) => {
  onCleanup(() => {
    disk.isFull = () => false;
  });
  return (place = ''): void => {
    disk.isFull = (name) => name.includes(place);
  };
});

test('progress that cannot be written leaves what was written before', ({ course, fill }) => {
  const progress = new ProgressFile(course.root);
  progress.record(id, { verdict: 'weak' });

  fill();
  const isWritten = [progress.record(id, { verdict: 'passed' }), progress.useHint(id, 'task 1 1')];

  expect(isWritten).toEqual([false, false]);
  expect(progress.problem()).toBeUndefined();
  expect(progress.verdictOf(id)).toBe('weak');
  expect(readdirSync(path.join(course.root, '.kata'))).toEqual(['progress.json']);
});

describe('a reset', () => {
  test("that cannot keep the learner's version changes nothing, and says why", ({ course, fill }) => {
    course.write(file, '// mine');

    fill();

    expect(() => reset(course.root, id)).toThrow(
      'Your version of 01-counter could not be kept in .kata/saved: no space left on device. So nothing was changed.',
    );
    expect(course.read(file)).toBe('// mine');
    expect(readdirSync(path.join(course.root, '.kata/saved', id))).toEqual([]);
  });

  test("that cannot write the first version leaves the learner's, and says where it is kept too", ({
    course,
    fill,
  }) => {
    course.write(file, '// mine');

    fill(`lessons${path.sep}`);

    expect(() => reset(course.root, id)).toThrow(
      /^Cannot write lessons\/01-counter\/counter\.test\.ts: no space left on device\. Your version is kept in \.kata/,
    );
    expect(course.read(file)).toBe('// mine');
    expect(readdirSync(path.dirname(path.join(course.root, file)))).not.toContain('.counter.test.ts.half');
  });
});
