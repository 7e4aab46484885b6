import { expect, test } from 'vitest';
import { caught, gradeWith, missed } from '../testing/grades.ts';
import { countsOf, withFlagsOf } from './grade-privately.ts';

const trusted = (flags: string[]) =>
  gradeWith({ trust: { sandbox: 'bubblewrap', confirmation: null, flags } });

test('counts only bugs that a test has noticed', () => {
  const bugs = [
    caught('One.', 'sells', 'expected 1'),
    missed('Two.'),
    missed('Three.', { outcome: 'timed-out' }),
  ];

  expect(countsOf(gradeWith({ bugs }))).toEqual({ caught: 1, total: 3 });
});

test('keeps what a teacher should look at in either grade, once', () => {
  const { trust } = withFlagsOf(trusted(['reads-files']), trusted(['not-reproduced', 'reads-files']));

  expect(trust?.flags).toEqual(['reads-files', 'not-reproduced']);
});

test('takes nothing else from the private grade', () => {
  const grade = gradeWith({ bugs: [missed('Public.')] });

  expect(withFlagsOf(grade, gradeWith({ bugs: [missed('Private.')] }))).toEqual(grade);
});
