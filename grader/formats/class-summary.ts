import { verdicts } from '../judge/verdicts.ts';
import { statuses, type SubmissionRecord } from '../records/submission-record.ts';
import { catalogue } from '../sentences/sentences.ts';
import { missedBugs, sharedMistakes } from './class-findings.ts';
import { tableOf, type Block, type Page } from './page.ts';

const { formats, grade: words } = catalogue;
const { class: sentences } = formats;
const most = 10;

/** What a teacher wants to know of a whole class. It names bugs and students: it is for the teacher alone. */
export function classSummary(records: SubmissionRecord[]): Page {
  const students = new Set(records.map(({ student }) => student));
  return {
    title: sentences.title,
    blocks: [
      { kind: 'text', text: sentences.counts(records.length, students.size) },
      ...statusBlocks(records),
      ...verdictBlocks(records),
      ...missedBlocks(records),
      ...mistakeBlocks(records),
      ...flagBlocks(records),
      ...ungradedBlocks(records),
      ...slowBlocks(records),
    ],
  };
}

function statusBlocks(records: SubmissionRecord[]): Block[] {
  const rows = statuses
    .map((status) => ({ status, count: records.filter((record) => record.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => [formats.statuses[status], String(count)]);
  return tableOf(sentences.statuses, [sentences.status, sentences.number], rows);
}

function verdictBlocks(records: SubmissionRecord[]): Block[] {
  const best = verdicts.toReversed();
  const rows = [...Map.groupBy(records, ({ lesson }) => lesson)]
    .toSorted()
    .map(([lesson, own]) => [
      lesson,
      ...best.map((verdict) => String(own.filter(({ grade }) => grade?.verdict === verdict).length)),
      middleOf(own.flatMap(({ mark }) => mark ?? [])),
    ]);
  const head = [sentences.lesson, ...best.map((verdict) => words.verdicts[verdict]), sentences.middleMark];
  return tableOf(sentences.verdicts, head, rows);
}

/** The mark that as many are above as below. */
export function middleOf(marks: number[]): string {
  if (marks.length === 0) return '';
  const inOrder = marks.toSorted((a, b) => a - b);
  const [low, high] = [inOrder[Math.floor((marks.length - 1) / 2)], inOrder[Math.floor(marks.length / 2)]];
  return String((low + high) / 2);
}

function missedBlocks(records: SubmissionRecord[]): Block[] {
  const rows = missedBugs(records)
    .slice(0, most)
    .map(({ lesson, behaviour, missed, asked }) => [behaviour, lesson, sentences.ofStudents(missed, asked)]);
  return tableOf(sentences.missed, [sentences.bug, sentences.lesson, sentences.missedBy], rows);
}

function mistakeBlocks(records: SubmissionRecord[]): Block[] {
  const rows = sharedMistakes(records)
    .slice(0, most)
    .map(({ lesson, reason, message, students }) => [
      message,
      words.reasons[reason],
      lesson,
      `${students.length}: ${students.slice(0, most).join(', ')}${students.length > most ? ', …' : ''}`,
    ]);
  const head = [sentences.message, sentences.reason, sentences.lesson, sentences.students];
  return tableOf(sentences.shared, head, rows);
}

function flagBlocks(records: SubmissionRecord[]): Block[] {
  const rows = records
    .map((record) => ({
      ...record,
      all: [...new Set([...record.flags, ...(record.grade?.trust?.flags ?? [])])],
    }))
    .filter(({ all }) => all.length > 0)
    .toSorted(byStudent)
    .map(({ student, lesson, all }) => [student, lesson, all.join(', ')]);
  return tableOf(sentences.flags, [sentences.student, sentences.lesson, sentences.flag], rows);
}

function ungradedBlocks(records: SubmissionRecord[]): Block[] {
  const rows = records
    .filter(({ grade }) => grade === null)
    .toSorted(byStudent)
    .map(({ student, lesson, status, note = '' }) => [student, lesson, formats.statuses[status], note]);
  const head = [sentences.student, sentences.lesson, sentences.status, sentences.note];
  return tableOf(sentences.notGraded, head, rows);
}

function slowBlocks(records: SubmissionRecord[]): Block[] {
  const rows = records
    .flatMap(({ student, lesson, grade }) =>
      grade ? [{ student, lesson, seconds: grade.timings.totalMs / 1000 }] : [],
    )
    .toSorted((a, b) => b.seconds - a.seconds || byStudent(a, b))
    .slice(0, most)
    .map(({ student, lesson, seconds }) => [student, lesson, seconds.toFixed(1)]);
  return tableOf(sentences.slowest, [sentences.student, sentences.lesson, sentences.seconds], rows);
}

type Owner = Pick<SubmissionRecord, 'student' | 'lesson'>;

function byStudent(a: Owner, b: Owner): number {
  const [one, other] = [a, b].map(({ student, lesson }) => `${student}\n${lesson}`);
  return one < other ? -1 : one > other ? 1 : 0;
}
