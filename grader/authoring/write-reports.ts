// Writes the report.txt of each lesson that has one: `npm run reports`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadLesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { reportFile } from '../course/reported.ts';
import { kit } from '../course/root.ts';
import { instrument } from '../implementations/mutants.ts';
import { reportedMutants, reportText } from '../verify/reported-mutants.ts';

for (const id of lessonIds(kit)) {
  const lesson = loadLesson(kit, id, 'en');
  if (lesson.tasks.every(({ report }) => report.length === 0)) continue;
  const { mutants } = await instrument(kit, lesson.subject);
  writeFileSync(path.join(lesson.folder, reportFile), reportText(reportedMutants(kit, lesson, mutants)));
}
