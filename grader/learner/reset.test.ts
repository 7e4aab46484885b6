import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import type { CourseCopy } from '../testing/course-copy.ts';
import { test } from '../testing/test.ts';
import { putBack, reset } from './reset.ts';
import { hasNewStarter, keepMine, starterNews } from './starter-news.ts';
import { refusalOf } from '../testing/refusal.ts';

const id = '01-counter';
const file = `lessons/${id}/counter.test.ts`;

describe('reset', () => {
  test('makes the lesson as it was at first, and keeps every byte of the learner', ({ course }) => {
    const starter = course.read(file);
    const mine = '\uFEFF// mine\r\n// \u00e9';
    course.write(file, mine);

    const said = reset(course.root, id);

    expect(course.read(file)).toBe(starter);
    expect(said).toContain(`${id} is the original again`);
    expect(readSaved(course)).toEqual([{ 'counter.test.ts': mine }]);
    expect(said).toContain(`.kata/saved/${id}/${savedNames(course)[0]}`);
  });

  test('moves the tests away that the learner added', ({ course }) => {
    course.write(`lessons/${id}/more.test.ts`, '// more');

    reset(course.root, id);

    expect(existsSync(path.join(course.root, `lessons/${id}/more.test.ts`))).toBe(false);
    expect(readSaved(course)[0]).toHaveProperty(['more.test.ts'], '// more');
  });

  test('keeps and puts back what a learner writes in YAML, but not the kit’s own', ({ course }) => {
    const kits = course.read(`lessons/${id}/lesson.yaml`);
    course.write(`lessons/${id}/answers.yaml`, '1: test');

    reset(course.root, id);

    expect(existsSync(path.join(course.root, `lessons/${id}/answers.yaml`))).toBe(false);
    expect(readSaved(course)[0]).toHaveProperty(['answers.yaml'], '1: test');
    expect(readSaved(course)[0]).not.toHaveProperty(['lesson.yaml']);
    expect(course.read(`lessons/${id}/lesson.yaml`)).toBe(kits);
  });

  test('leaves the pages alone', ({ course }) => {
    course.write(`lessons/${id}/notes.md`, 'my notes');
    course.write(file, '// mine');

    reset(course.root, id);

    expect(course.read(`lessons/${id}/notes.md`)).toBe('my notes');
    expect(course.read(`lessons/${id}/hints.md`)).toContain('Task 1');
  });

  test('changes nothing where the lesson is the original again, whatever its lines end with', ({
    course,
  }) => {
    const asOnWindows = course.read(file).replaceAll('\n', '\r\n');
    course.write(file, asOnWindows);

    expect(reset(course.root, id)).toContain('Nothing was changed');
    expect(course.read(file)).toBe(asOnWindows);
    expect(savedNames(course)).toEqual([]);
  });

  test('keeps each version, however quickly they follow each other', ({ course }) => {
    for (const text of ['// one', '// two', '// three']) {
      course.write(file, text);
      reset(course.root, id);
    }

    expect(readSaved(course).map((files) => files['counter.test.ts'])).toEqual([
      '// one',
      '// two',
      '// three',
    ]);
  });

  test('brings the folder of a lesson back that was deleted', ({ course }) => {
    const starter = course.read(file);
    course.remove(`lessons/${id}`);

    reset(course.root, id);

    expect(course.read(file)).toBe(starter);
  });

  test('changes nothing where the version cannot be kept', ({ course }) => {
    course.write(file, '// mine');
    course.write('.kata', 'a file');

    expect(refusalOf(() => reset(course.root, id))).toMatch(
      /could not be kept in \.kata\/saved: .*nothing was changed/,
    );
    expect(course.read(file)).toBe('// mine');
  });

  test('says where the version is when the lesson cannot be written', ({ course }) => {
    course.write(file, '// mine');
    course.write(`lessons/${id}/.counter.test.ts.half/in-the-way`, '');

    const said = refusalOf(() => reset(course.root, id));

    expect(said).toMatch(
      /^Cannot write lessons\/01-counter\/counter\.test\.ts: .*Your version is kept in \.kata\/saved\//,
    );
    expect(course.read(file)).toBe('// mine');
    expect(readSaved(course)).toEqual([{ 'counter.test.ts': '// mine' }]);
  });

  test('says so where nobody noted how the lesson was at first', ({ course }) => {
    course.write('variants/starters.json', '{}');
    course.write(file, '// mine');

    expect(refusalOf(() => reset(course.root, id))).toMatch(/^The original of 01-counter is unknown/);
    expect(course.read(file)).toBe('// mine');
  });

  test.for([
    ['cut off', '{ "01-counter": {'],
    ['of another shape', '[1]'],
  ])('says so where the notes are %s', ([, text], { course }) => {
    course.write('variants/starters.json', text);

    expect(refusalOf(() => reset(course.root, id))).toMatch(
      /^Cannot read variants\/starters\.json, .*git restore variants\/starters\.json/,
    );
  });

  test('changes nothing where a file cannot be read', ({ course }) => {
    symlinkSync('nowhere', path.join(course.root, `lessons/${id}/lost.test.ts`));
    course.write(file, '// mine');

    expect(refusalOf(() => reset(course.root, id))).toContain('nothing was changed');
    expect(course.read(file)).toBe('// mine');
  });
});

describe('putting back', () => {
  test('brings the version back that was kept last, byte by byte', ({ course }) => {
    course.write(file, '// older');
    reset(course.root, id);
    course.write(file, '\uFEFF// mine\r\n');
    reset(course.root, id);

    const said = putBack(course.root, id);

    expect(course.read(file)).toBe('\uFEFF// mine\r\n');
    expect(said).toMatch(/^Your version of 01-counter from \.kata\/saved\/01-counter\/\S+ is back\.$/);
  });

  test('keeps what was written meanwhile, so that it undoes itself', ({ course }) => {
    course.write(file, '// mine');
    reset(course.root, id);
    course.write(file, '// newer');

    const said = putBack(course.root, id);
    const first = course.read(file);
    putBack(course.root, id);

    expect(said).toMatch(/What was there before is kept in \.kata\/saved/);
    expect(first).toBe('// mine');
    expect(course.read(file)).toBe('// newer');
  });

  test('changes nothing where that version is there already', ({ course }) => {
    course.write(file, '// mine');
    reset(course.root, id);
    putBack(course.root, id);

    expect(putBack(course.root, id)).toContain('Nothing was changed');
    expect(savedNames(course)).toHaveLength(1);
  });

  test('does not take a version for one that was only half kept', ({ course }) => {
    course.write(file, '// mine');
    reset(course.root, id);
    course.write(`.kata/saved/${id}/9999-12-31T00-00-00-000Z.half/counter.test.ts`, '// half');

    putBack(course.root, id);

    expect(course.read(file)).toBe('// mine');
  });

  test('says so where nothing was kept', ({ course }) => {
    expect(refusalOf(() => putBack(course.root, id))).toMatch(
      /^There is no version of 01-counter in \.kata\/saved/,
    );
  });
});

describe('a starter that a newer kit has changed', () => {
  function pull(course: CourseCopy): void {
    course.edit('variants/starters.json', 'toBe(1000)', 'toBe(2000)');
  }

  test('is told of where the learner has begun with the older one, and both can be had', ({ course }) => {
    course.write(file, '// mine');
    const before = starterNews(course.root, id);

    pull(course);
    const told = starterNews(course.root, id);
    reset(course.root, id);
    const newStarter = course.read(file);
    const after = starterNews(course.root, id);
    putBack(course.root, id);

    expect(before).toBeUndefined();
    expect(told).toMatch(
      /^01-counter has a new original since you began it\. .*`kata reset 01`.*`kata reset 01 --keep`/,
    );
    expect(newStarter).toContain('toBe(2000)');
    expect(after).toBeUndefined();
    expect(course.read(file)).toBe('// mine');
    expect(starterNews(course.root, id)).toBeUndefined();
  });

  test('is told of until the learner stays with their own', ({ course }) => {
    course.write(file, '// mine');
    starterNews(course.root, id);
    pull(course);

    expect(hasNewStarter(course.root, id)).toBe(true);
    expect(starterNews(course.root, id)).toBeDefined();
    keepMine(course.root, id);

    expect(starterNews(course.root, id)).toBeUndefined();
    expect(hasNewStarter(course.root, id)).toBe(false);
  });

  test('is nothing to tell of where the learner has not begun', ({ course }) => {
    starterNews(course.root, id);
    pull(course);
    course.edit(file, 'toBe(1000)', 'toBe(2000)');

    expect(starterNews(course.root, id)).toBeUndefined();
    course.write(file, '// mine');
    expect(starterNews(course.root, id)).toBeUndefined();
  });

  test('is nothing to tell of where nobody noted how the lesson was at first', ({ course }) => {
    course.remove('variants/starters.json');

    expect(starterNews(course.root, id)).toBeUndefined();
  });
});

function savedNames(course: CourseCopy): string[] {
  const folder = path.join(course.root, '.kata/saved', id);
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function readSaved(course: CourseCopy): Record<string, string>[] {
  return savedNames(course).map((name) => {
    const folder = path.join(course.root, '.kata/saved', id, name);
    return Object.fromEntries(
      readdirSync(folder).map((one) => [one, readFileSync(path.join(folder, one), 'utf8')]),
    );
  });
}
