import { existsSync, globSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Fingerprints, Suite } from '../formats/likeness.ts';
import { writeOutputs } from '../formats/write-outputs.ts';
import { classPage, classPageFiles } from '../pages/class-page.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { writeMutationReports, type AskedMutants } from './mutation-reports.ts';
import { noOverrides, overridesFile } from './overrides.ts';
import { recordPlaces } from './places.ts';
import type { Plan } from './plan.ts';
import { courseMarks, gradesCsv, marksCsv } from './tables.ts';
import { writeWhole } from '../formats/write-whole.ts';

export const recordsFolder = 'records';

export interface Results {
  root: string;
  /** The folder to write into. */
  out: string;
  plan: Plan;
  /** What was graded, where it is at hand: without it no suites are compared. */
  suites?: Suite[];
  /** What is known of suites that were graded elsewhere. */
  fingerprints?: Fingerprints[];
  /** Without it no reports of mutants are written. */
  asked?: AskedMutants;
}

/** Writes all that is made from the records of a class. */
export function writeResults(
  records: SubmissionRecord[],
  { root, out, plan, suites, fingerprints, asked }: Results,
): void {
  writeRecords(records, path.join(out, recordsFolder));
  writeWhole(path.join(out, 'marks.csv'), marksCsv(records, plan));
  writeWhole(path.join(out, 'grades.csv'), gradesCsv(records));
  const { lessons, likeness } = writeOutputs(records, {
    out,
    root,
    ...(suites && { suites }),
    ...(fingerprints && { fingerprints }),
  });
  const view = {
    records,
    marks: courseMarks(records, plan),
    titles: new Map([...lessons].map(([id, { title }]) => [id, title])),
    ...(likeness && { likeness }),
  };
  writeWhole(path.join(out, classPageFiles.withNames), classPage(view));
  writeWhole(path.join(out, classPageFiles.withoutNames), classPage(view, false));
  if (asked) writeMutationReports(records, { root, out, asked });
  if (!existsSync(path.join(out, overridesFile))) writeWhole(path.join(out, overridesFile), noOverrides);
}

function writeRecords(records: SubmissionRecord[], folder: string): void {
  const places = recordPlaces(records);
  for (const [index, record] of records.entries())
    writeWhole(path.join(folder, places[index]), `${JSON.stringify(record, null, 2)}\n`);
  // Of a student or lesson that is not in the class any more.
  const known = new Set(places);
  for (const file of globSync('*/*.json', { cwd: folder }))
    if (!known.has(file.replaceAll('\\', '/'))) rmSync(path.join(folder, file), { force: true });
}
