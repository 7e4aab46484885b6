import { packJudges, type StoredCalibration } from '../course/calibration-file.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { sourceNames } from '../course/source.ts';
import { versions } from '../course/versions.ts';
import type { Grader } from '../grader.ts';
import { judgesOf } from './judges.ts';

/**
 * Finds out what the solutions decide, for a copy that has none.
 * @param wanted the lessons of which mutants are asked
 * @param onLesson told of each lesson: how many of its mutants are asked, and how many there are
 */
export async function calibrate(
  grader: Grader,
  wanted: string[],
  onLesson: (id: string, gradable: number, all: number) => void = () => {},
): Promise<StoredCalibration> {
  const lessons = lessonIds(grader.root).map((id) => grader.load(id));
  const { kit, stryker } = versions();
  const stored: StoredCalibration = {
    schemaVersion: 1,
    kit,
    stryker,
    source: sourceNames(grader.root),
    lessons: {},
    judges: packJudges(await judgesOf(grader.root, lessons)),
  };
  for (const lesson of lessons.filter(({ id }) => wanted.includes(id))) {
    const gradable = await grader.calibration.gradable(lesson);
    const { mutants } = await grader.calibration.instrumented(lesson);
    stored.lessons[lesson.id] = { mutants: mutants.length, gradable: gradable.map(({ id }) => id) };
    onLesson(lesson.id, gradable.length, mutants.length);
  }
  return stored;
}
