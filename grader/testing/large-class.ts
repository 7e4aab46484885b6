import type { ClassView } from '../pages/class-page.ts';
import { verdicts } from '../judge/verdicts.ts';
import type { BugGrade } from '../judge/grade.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { gradeWith, missed, refusing } from './grades.ts';
import { drawn } from './known-marks.ts';
import { recordWith } from './records.ts';

const givenNames =
  'Ana Bo Carla Dmitri Eun Fatima Goran Hana Ines Jun Khalid Lior María Noor Olu Priya'.split(' ');
const familyNames =
  'Ahmadi Björk Castillo Díaz Eze Farouk Ito Jensen Kowalska Levi Mbeki Nguyen Okafor Ruiz'.split(' ');
/** In scripts that are written from right to left, and one that is no name at all. */
const oddNames = ['نور الدين', 'שרה לוי', '<img src=x onerror=alert(1)>'];
const bugsOfLesson = 7;
const mistake =
  'This shop is correct, but this test refuses it: expected 1 to be 0. Read the requirement again.';

/** A class of any size, with marks that a real one could have: the same each time. */
export function largeClass(students: number, lessons: number): ClassView {
  const random = drawn(7);
  const names = Array.from({ length: students }, (_, index) => oddNames[index] ?? nameOf(index));
  const ids = Array.from(
    { length: lessons },
    (_, index) => `${String(index + 1).padStart(2, '0')}-lesson-${index + 1}`,
  );
  const records = names.flatMap((student) => {
    const skill = random();
    return ids.map((lesson, index) => answerOf(student, lesson, skill * (1 - index / (2 * lessons)), random));
  });
  const marks = names.map((student) => {
    const own = records.filter((record) => record.student === student);
    return { student, mark: Math.round(own.reduce((sum, { mark }) => sum + (mark ?? 0), 0) / lessons) };
  });
  const likeness = [
    { lesson: ids[0], students: [names[3], names[4]] as [string, string], share: 0.82, places: [] },
  ];
  return { records, marks, likeness };
}

function nameOf(index: number): string {
  const given = givenNames[index % givenNames.length];
  const family = familyNames[Math.floor(index / givenNames.length) % familyNames.length];
  const round = Math.floor(index / (givenNames.length * familyNames.length));
  return `${given} ${family}${round > 0 ? ` ${round + 1}` : ''}`;
}

function answerOf(student: string, lesson: string, skill: number, random: () => number): SubmissionRecord {
  const digest = `${student} ${lesson}`;
  if (random() > 0.6 + skill)
    return recordWith({ student, lesson, digest, status: 'no-tests', grade: null, mark: 0 });
  const bugs = Array.from({ length: bugsOfLesson }, (_, index): BugGrade => {
    const isCaught = random() < skill + 0.5 - index / 20;
    return missed(`Breaks the promise ${index + 1} of ${lesson} when somebody orders \`0\` mugs.`, {
      id: `${lesson}/bug-${index + 1}`,
      task: 1 + (index % 3),
      caughtBy: isCaught ? ['sells a mug'] : [],
    });
  });
  const caught = bugs.filter(({ caughtBy }) => caughtBy.length > 0).length;
  const tests = random() < 0.2 ? [refusing('sells', 'wrong', mistake)] : [];
  const whole = caught === bugsOfLesson ? verdicts.slice(-2)[Math.floor(random() * 2)] : 'weak';
  const score = Math.floor((100 * caught) / bugsOfLesson);
  const grade = gradeWith({ lesson, bugs, tests, score, verdict: tests.length > 0 ? 'invalid' : whole });
  return recordWith({ student, lesson, digest, grade, mark: score });
}
