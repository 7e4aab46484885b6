import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readSource } from '../course/course.ts';
import { mutationReport } from '../formats/mutation-report.ts';
import { writeWhole } from '../formats/write-whole.ts';
import { Grader } from '../grader.ts';
import type { Mutant } from '../implementations/mutants.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { recordPlaces } from './places.ts';

/** The mutants that each lesson asks for. */
export type AskedMutants = Map<string, Mutant[]>;

const folderName = 'mutants';

/** The mutants that were asked for in these records. They are known from the grading, so nothing is judged again. */
export async function askedMutants(root: string, records: SubmissionRecord[]): Promise<AskedMutants> {
  const asked: AskedMutants = new Map();
  const lessons = new Set(records.filter(({ grade }) => grade?.mutants).map(({ lesson }) => lesson));
  const grader = new Grader(root);
  try {
    for (const id of lessons) asked.set(id, await grader.calibration.gradable(grader.load(id)));
  } finally {
    await grader.close();
  }
  return asked;
}

/** For the teacher, of each answer with mutants: what became of each, in the schema of mutation-testing-elements. */
export function writeMutationReports(
  records: SubmissionRecord[],
  { root, out, asked }: { root: string; out: string; asked: AskedMutants },
): void {
  const places = recordPlaces(records);
  const folder = path.join(out, folderName);
  const written = new Set<string>();
  for (const [index, { grade, lesson }] of records.entries()) {
    const mutants = asked.get(lesson);
    if (!grade?.mutants || !mutants) continue;
    const text = mutationReport(grade, mutants, (file) => readSource(root, file));
    writeWhole(path.join(folder, places[index]), text);
    written.add(places[index]);
  }
  // Of an answer that is not in the class any more.
  for (const file of globSync('*/*.json', { cwd: folder }))
    if (!written.has(file.replaceAll('\\', '/'))) rmSync(path.join(folder, file), { force: true });
}
