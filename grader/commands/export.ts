import path from 'node:path';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { refuseChangedSource } from '../course/source.ts';
import { calibrate } from '../export/calibrate.ts';
import { gradescopeFiles, gradescopePrograms, type GradescopeChoice } from '../export/gradescope-files.ts';
import { studentFiles } from '../export/student-files.ts';
import { prepareTarget, writeTarget, type ExportedFiles } from '../export/target.ts';
import { Grader } from '../grader.ts';
import { refuseWithoutSolutions } from '../learner/solutions.ts';
import { catalogue } from '../sentences/sentences.ts';
import { levelNamed } from '../session/sandbox/level.ts';
import type { Context } from '../terminal/context.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.exports;

export interface ExportFlags {
  /** Lessons that Gradescope grades. */
  lesson?: string[];
  /** What holds the code of students there. */
  sandbox?: string;
}

/** `kata export student|gradescope DIR` @returns 0 @throws UsageError where the folder cannot be written to */
export async function exportCommand(
  kind: string,
  shown: string,
  flags: ExportFlags,
  context: Context,
): Promise<number> {
  if (kind !== 'student' && kind !== 'gradescope') throw new UsageError(sentences.noKind(kind));
  const { root, out, cwd = process.cwd() } = context;
  const folder = path.resolve(cwd, shown);
  const choice = kind === 'gradescope' ? choiceOf(root, flags, cwd) : refuseFlags(flags);
  refuseWithoutSolutions(root);
  refuseChangedSource(root);
  prepareTarget(folder, shown, [root, kit]);

  const copy = await copyForStudents(context, choice?.lessons ?? lessonIds(root));
  if (choice) {
    writeTarget(folder, shown, gradescopeFiles(copy, choice), gradescopePrograms);
    out(`${sentences.gradescope.done(shown)}\n`);
  } else {
    writeTarget(folder, shown, copy);
    out(`${sentences.student.done(copy.size, shown)}\n${sentences.student.next(shown)}\n`);
  }
  return 0;
}

function choiceOf(
  root: string,
  { lesson: names = [], sandbox = 'permission' }: ExportFlags,
  cwd: string,
): GradescopeChoice {
  if (names.length === 0) throw new UsageError(sentences.gradescope.needsLesson);
  return {
    lessons: [...new Set(names.map((name) => findLessonId(root, name, cwd)))],
    sandbox: levelNamed(sandbox),
  };
}

function refuseFlags(flags: ExportFlags): undefined {
  const [flag] = Object.keys(flags);
  if (flag !== undefined) throw new UsageError(sentences.onlyGradescope(`--${flag}`));
}

/** @param wanted the lessons of which mutants are asked */
async function copyForStudents({ root, out }: Context, wanted: string[]): Promise<ExportedFiles> {
  const grader = new Grader(root);
  try {
    const calibration = await calibrate(grader, wanted, (id, gradable, all) =>
      out(`${sentences.calibrated(id, gradable, all)}\n`),
    );
    const lessons = lessonIds(root).map((id) => grader.load(id));
    return studentFiles(root, lessons, calibration);
  } finally {
    await grader.close();
  }
}
