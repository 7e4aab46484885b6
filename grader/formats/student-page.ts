import type { SubmissionRecord } from '../records/submission-record.ts';
import { catalogue } from '../sentences/sentences.ts';
import { recordForStudent, type Revealing } from './for-student.ts';
import { lessonBlocks } from './lesson-blocks.ts';
import type { Block, Page } from './page.ts';

const { formats, grade: words } = catalogue;
const { student: sentences, statuses } = formats;

/**
 * What one student is told of all their answers: no more than each lesson reveals.
 * @param records of one student
 * @param lessons by id; of one that is not there, little is told
 */
export function studentPage(records: SubmissionRecord[], lessons: Map<string, Revealing>): Page {
  const told = records
    .map((record) => ({ record: recordForStudent(record, lessons.get(record.lesson)) }))
    .toSorted((a, b) => (a.record.lesson < b.record.lesson ? -1 : 1));
  return {
    title: sentences.title(records.at(0)?.student ?? ''),
    blocks: [
      ...(told.length > 1 ? [overview(told.map(({ record }) => record))] : []),
      ...told.flatMap(({ record }) => answerBlocks(record, lessons.get(record.lesson))),
    ],
  };
}

function overview(records: SubmissionRecord[]): Block {
  return {
    kind: 'table',
    caption: sentences.overview,
    head: [sentences.lesson, sentences.result, sentences.mark],
    rows: records.map((record) => [record.lesson, resultOf(record), markOf(record)]),
  };
}

function answerBlocks(record: SubmissionRecord, lesson: Revealing | undefined): Block[] {
  const { grade, note, lateMinutes, private: own } = record;
  const text = (one: string): Block => ({ kind: 'text', text: one });
  return [
    { kind: 'heading', level: 2, text: `${record.lesson}: ${resultOf(record)}` },
    ...(grade ? [text(grade.message)] : []),
    ...(note === undefined ? [] : [text(note)]),
    text(`${sentences.mark}: ${markOf(record)}.`),
    ...(lateMinutes ? [text(sentences.late(lateMinutes))] : []),
    ...(own ? [text(formats.privateBugs(own.caught, own.total))] : []),
    ...(grade ? lessonBlocks(grade, lesson?.reveal ?? 'count') : []),
  ];
}

/** The verdict, or why there is none. */
function resultOf({ grade, status }: SubmissionRecord): string {
  return grade ? words.verdicts[grade.verdict] : statuses[status];
}

function markOf({ mark }: SubmissionRecord): string {
  return mark === null ? sentences.noMark : sentences.ofHundred(mark);
}
