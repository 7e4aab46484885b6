import path from 'node:path';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { refuseChangedSource } from '../course/source.ts';
import { calibrate } from '../export/calibrate.ts';
import { studentFiles } from '../export/student-files.ts';
import { prepareTarget, writeTarget } from '../export/target.ts';
import { Grader } from '../grader.ts';
import { refuseWithoutSolutions } from '../learner/solutions.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.exports;

/** `kata export student DIR` @returns 0 @throws UsageError where the folder cannot be written to */
export async function exportCommand(kind: string, shown: string, context: Context): Promise<number> {
  if (kind !== 'student') throw new UsageError(sentences.noKind(kind));
  const { root, cwd = process.cwd() } = context;
  const folder = path.resolve(cwd, shown);
  refuseWithoutSolutions(root);
  refuseChangedSource(root);
  prepareTarget(folder, shown, [root, kit]);
  await exportStudent(folder, shown, context);
  return 0;
}

async function exportStudent(folder: string, shown: string, { root, out }: Context): Promise<void> {
  const grader = new Grader(root);
  try {
    const ids = lessonIds(root);
    const calibration = await calibrate(grader, ids, (id, gradable, all) =>
      out(`${sentences.calibrated(id, gradable, all)}\n`),
    );
    const files = studentFiles(
      root,
      ids.map((id) => grader.load(id)),
      calibration,
    );
    writeTarget(folder, shown, files);
    out(`${sentences.student.done(files.size, shown)}\n${sentences.student.next(shown)}\n`);
  } finally {
    await grader.close();
  }
}
