import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { fingerprintsSchema, type Fingerprints } from '../formats/likeness.ts';
import { fingerprintsFile } from '../formats/write-outputs.ts';
import { journalFile, readJournal, type Judged } from './journal.ts';
import { lockOut } from './out-lock.ts';
import { readOverrides, type Override } from './overrides.ts';
import { planSchema, type Expected, type Plan } from './plan.ts';
import { missingIn, recordsOf } from './results.ts';
import { planFile } from './run-class.ts';
import { writeWhole } from '../formats/write-whole.ts';
import { writeResults } from './write-results.ts';

const sentences = catalogue.classes.merge;

export interface Merged {
  records: SubmissionRecord[];
  missing: Expected[];
}

/** Joins the results of parts of a class, in any order, with any overlap. @throws UsageError where they do not fit */
export async function mergeResults(root: string, folders: string[], out: string): Promise<Merged> {
  const plans = folders.map(readPlan);
  for (const [index, plan] of plans.entries()) refuseOther(plans[0], plan, folders[0], folders[index]);
  const expected = joinedExpected(plans);
  const judged = new Map<string, Judged>();
  for (const folder of folders)
    for (const [key, one] of await readJournal(folder)) judged.set(key, chosen(judged.get(key), one));
  const plan: Plan = { ...plans[0], expected, shard: undefined };

  const unlock = lockOut(out, out);
  try {
    const overrides = [...folders.flatMap(readOverrides).toSorted(byText), ...readOverrides(out)];
    const records = recordsOf(plan, judged, overrides);
    writeWhole(path.join(out, planFile), `${JSON.stringify(plan, null, 2)}\n`);
    const lines = [...judged]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, one]) => `${JSON.stringify(one)}\n`);
    writeWhole(path.join(out, journalFile), lines.join(''));
    writeResults(records, { root, out, plan, fingerprints: joinedFingerprints(folders) });
    return { records, missing: missingIn(plan, judged) };
  } finally {
    unlock();
  }
}

/** Of all suites, each once. A part that has none, or a damaged file, is not compared. */
function joinedFingerprints(folders: string[]): Fingerprints[] {
  const all = folders.flatMap((folder): Fingerprints[] => {
    try {
      const text = readFileSync(path.join(folder, fingerprintsFile), 'utf8');
      return z.array(fingerprintsSchema).parse(JSON.parse(text));
    } catch {
      return [];
    }
  });
  const byAnswer = new Map(all.map((one) => [JSON.stringify([one.student, one.lesson]), one]));
  return [...byAnswer.values()];
}

function readPlan(folder: string): Plan {
  try {
    return planSchema.parse(JSON.parse(readFileSync(path.join(folder, planFile), 'utf8')));
  } catch {
    throw new UsageError(sentences.noResults(folder, planFile));
  }
}

function refuseOther(one: Plan, other: Plan, first: string, second: string): void {
  if (one.kit !== other.kit) throw new UsageError(sentences.otherKit(first, one.kit, second, other.kit));
  const parts = (plan: Plan): string[] =>
    [plan.courseDigest, plan.course, plan.roster, plan.grading].map((part) => JSON.stringify(part) ?? '');
  const differing = parts(one).findIndex((part, index) => part !== parts(other)[index]);
  if (differing === -1) return;
  const what = ([sentences.theCourse, 'course.yaml', sentences.theRoster, sentences.theOptions] as const)[
    differing
  ];
  throw new UsageError(sentences.otherCourse(first, second, what));
}

/** All that any of them knows of. @throws UsageError where they saw another file of one student */
function joinedExpected(plans: Plan[]): Expected[] {
  const all = new Map<string, Expected>();
  for (const one of plans.flatMap(({ expected }) => expected)) {
    const id = JSON.stringify([one.student, one.lesson]);
    const known = all.get(id);
    if (known && known.key !== one.key) throw new UsageError(sentences.otherFiles(one.student, one.lesson));
    all.set(id, known ?? one);
  }
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** What was judged twice differs only in how long it took: it is always the same one of both. */
function chosen(known: Judged | undefined, other: Judged): Judged {
  return known && JSON.stringify(known) < JSON.stringify(other) ? known : other;
}

function byText(a: Override, b: Override): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
