import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { submissionRecordSchema, type SubmissionRecord } from '../records/submission-record.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { recordsFolder } from './write-results.ts';

const sentences = catalogue.classes.diff;

/** Whose mark is another one in the new results, and why: a line for each answer. */
export function compareResults(before: SubmissionRecord[], after: SubmissionRecord[]): string[] {
  const [old, now] = [byAnswer(before), byAnswer(after)];
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((id) => {
    const [one, other] = [old.get(id), now.get(id)];
    const { student, lesson } = (other ?? one)!;
    const shown = lesson === '' ? student : `${student}, ${lesson}`;
    if (!one) return [sentences.added(shown, markText(other!.mark))];
    if (!other) return [sentences.gone(shown, markText(one.mark))];
    if (one.mark === other.mark) return [];
    const why = reasonsOf(one, other);
    return [
      sentences.changed(shown, markText(one.mark), markText(other.mark), why.join('; ') || sentences.policy),
    ];
  });
}

/** Reads the records of a folder of results. @throws UsageError where there are none */
export function readRecords(folder: string): SubmissionRecord[] {
  const files = globSync('*/*.json', { cwd: path.join(folder, recordsFolder) });
  if (files.length === 0) throw new UsageError(sentences.noRecords(folder));
  return files.map((file) => {
    const text = readFileSync(path.join(folder, recordsFolder, file), 'utf8');
    try {
      return submissionRecordSchema.parse(JSON.parse(text));
    } catch {
      throw new UsageError(sentences.damaged(path.join(folder, recordsFolder, file)));
    }
  });
}

function reasonsOf(one: SubmissionRecord, other: SubmissionRecord): string[] {
  const facts: [name: string, of: (record: SubmissionRecord) => string | number | null | undefined][] = [
    [sentences.files, ({ digest }) => digest.slice(0, 8)],
    [sentences.status, ({ status }) => status],
    [sentences.verdict, ({ grade }) => grade?.verdict],
    [sentences.kills, ({ grade }) => grade?.mutants?.killed],
    [sentences.mutants, ({ grade }) => grade?.mutants?.gradable],
    [sentences.private, (record) => record.private && `${record.private.caught}/${record.private.total}`],
    [sentences.late, ({ lateMinutes }) => lateMinutes],
    [sentences.override, ({ flags, mark }) => (flags.includes('override') ? mark : null)],
  ];
  const [caughtBefore, caughtNow] = [caughtIn(one), caughtIn(other)];
  return [
    ...caughtNow.filter((bug) => !caughtBefore.includes(bug)).map((bug) => sentences.caughtNow(bug)),
    ...caughtBefore.filter((bug) => !caughtNow.includes(bug)).map((bug) => sentences.missedNow(bug)),
    ...facts
      .map(([name, of]) => [name, of(one) ?? '-', of(other) ?? '-'] as const)
      .filter(([, old, now]) => old !== now)
      .map(([name, old, now]) => `${name} ${old} -> ${now}`),
  ];
}

function caughtIn({ grade }: SubmissionRecord): string[] {
  return (grade?.bugs ?? []).filter(({ outcome }) => outcome === 'rejected').map(({ id }) => id);
}

function byAnswer(records: SubmissionRecord[]): Map<string, SubmissionRecord> {
  return new Map(records.map((record) => [JSON.stringify([record.student, record.lesson]), record]));
}

function markText(mark: number | null): string {
  return mark === null ? '-' : String(mark);
}
