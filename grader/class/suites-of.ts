import type { Suite } from '../formats/likeness.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import type { Gathered } from './gather.ts';

/** What was graded, as text, for comparing. Only TypeScript: YAML of a lesson is alike in all answers. */
export async function suitesOf(
  { read }: Pick<Gathered, 'read'>,
  records: SubmissionRecord[],
): Promise<Suite[]> {
  const suites: Suite[] = [];
  for (const [student, own] of Map.groupBy(
    records.filter(({ grade }) => grade !== null),
    (record) => record.student,
  )) {
    const intakes = await read(student);
    for (const { lesson } of own) {
      const scripts = [...(intakes.get(lesson)?.files ?? [])].filter(([name]) => /\.[cm]?tsx?$/.test(name));
      const files = Object.fromEntries(scripts.map(([name, bytes]) => [name, bytes.toString()]));
      suites.push({ student, lesson, files });
    }
  }
  return suites;
}
