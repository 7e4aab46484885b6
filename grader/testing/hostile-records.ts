import * as fc from 'fast-check';
import { reasons } from '../judge/grade.ts';
import { verdicts } from '../judge/verdicts.ts';
import { statuses, type SubmissionRecord } from '../records/submission-record.ts';
import { caught, gradeWith, missed, mutantsWith, testThat } from './grades.ts';
import { hostileText } from './hostile.ts';
import { recordWith } from './records.ts';

/** Records in which everything that a student can choose is hostile. */
export function hostileRecord(): fc.Arbitrary<SubmissionRecord> {
  return fc
    .record({
      text: hostileText(),
      other: hostileText(),
      student: hostileText(),
      verdict: fc.constantFrom(...verdicts),
      status: fc.constantFrom(...statuses),
      reason: fc.constantFrom(...reasons, undefined),
      score: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ text, other, student, verdict, status, reason, score }) => {
      const grade = gradeWith({
        verdict,
        score,
        message: `"${text}" fails: ${other}`,
        tests: [
          testThat(text, {
            file: other,
            counts: reason === undefined,
            reason,
            message: other,
            printed: [text],
          }),
          testThat(other),
        ],
        bugs: [missed('Sells too many.', { late: text }), caught('Sells none.', text, other)],
        mutants: mutantsWith([], 4),
      });
      const isGraded = status === 'graded';
      return recordWith({
        student,
        status,
        grade: isGraded ? grade : null,
        mark: isGraded ? score : status === 'grader-error' ? null : 0,
        flags: [text],
        note: other,
      });
    });
}
