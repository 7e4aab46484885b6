import { expect } from 'vitest';
import { calibrationFile, packJudges, storedJudges } from '../course/calibration-file.ts';
import { sourceNames } from '../course/source.ts';
import { versions } from '../course/versions.ts';
import type { CourseCopy } from '../testing/course-copy.ts';
import { test } from '../testing/test.ts';

const id = '01-counter';

/** A course without solutions, as it is calibrated. */
function calibrate(course: CourseCopy, facts: object = {}): void {
  const { kit, stryker } = versions();
  const stored = {
    schemaVersion: 1,
    kit,
    stryker,
    source: sourceNames(course.root),
    lessons: { [id]: { mutants: 9, gradable: ['0', '2'] } },
    judges: packJudges({}),
    ...facts,
  };
  course.remove('solutions');
  course.write(calibrationFile, JSON.stringify(stored));
}

test('asks for those mutants that the solution killed', async ({ course, newClassroom: { grader } }) => {
  const { mutants } = await grader.calibration.instrumented(grader.load(id));
  calibrate(course, { lessons: { [id]: { mutants: mutants.length, gradable: ['0', '2'] } } });

  const asked = await grader.calibration.gradable(grader.load(id));

  expect(asked.map((one) => one.id)).toEqual(['0', '2']);
});

test.for<[string, (course: CourseCopy) => void, RegExp]>([
  ['another kit', (course) => calibrate(course, { kit: '9.9.9' }), /version 9\.9\.9 of the kit, and this is/],
  [
    'another Stryker',
    (course) => calibrate(course, { stryker: '9.9.9' }),
    /Stryker 9\.9\.9, .* Run `npm ci`/,
  ],
  [
    'other mutants',
    (course) => calibrate(course, { lessons: { [id]: { mutants: 1000, gradable: [] } } }),
    /is about other mutants of lesson 01-counter\./,
  ],
  [
    'another src',
    (course) => {
      calibrate(course);
      course.write('src/counter.ts', `${course.read('src/counter.ts')}\n// mine\n`);
    },
    /^src\/counter\.ts is not as the course has it, so nothing can be judged\./,
  ],
  ['another shape', (course) => calibrate(course, { lessons: [] }), /is damaged\. `git restore variants`/],
  [
    'no JSON',
    (course) => {
      calibrate(course);
      course.write(calibrationFile, '{');
    },
    /is damaged\. `git restore variants`/,
  ],
])(
  'refuses what was stored for %s, in one sentence',
  async ([, damage, sentence], { course, newClassroom: { grader } }) => {
    damage(course);

    await expect(grader.calibration.gradable(grader.load(id))).rejects.toThrow(sentence);
  },
);

test('refuses judges that are damaged', ({ course }) => {
  calibrate(course, { judges: 'bm9uZQ==' });

  expect(() => storedJudges(course.root, id)).toThrow('variants/calibration.json is damaged.');
});
