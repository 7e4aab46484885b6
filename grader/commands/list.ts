import pc from 'picocolors';
import { currentLesson, ProgressFile } from '../coach/progress.ts';
import { lessonIds, loadLesson } from '../course/course.ts';
import type { Context } from './context.ts';

/** `kata list`: every lesson, how long it takes, and how far it has come. */
export function listCommand({ json }: { json?: boolean }, context: Context): number {
  const { root } = context;
  const progress = new ProgressFile(root);
  const ids = lessonIds(root);
  const current = currentLesson(ids, progress);
  const lessons = ids.map((id) => {
    const { title, chapterId, order, path, duration } = loadLesson(root, id);
    const verdict = progress.verdictOf(id) ?? null;
    return { id, title, chapterId, order, path, duration, verdict, current: id === current };
  });

  if (json) {
    context.out(`${JSON.stringify(lessons, null, 2)}\n`);
    return 0;
  }
  const colours = pc.createColors(context.hasColour);
  const idWidth = Math.max(...ids.map((id) => id.length));
  for (const { id, title, duration, verdict, current: isCurrent } of lessons) {
    const state = verdict ?? 'not graded';
    const line = `${isCurrent ? '>' : ' '} ${id.padEnd(idWidth)}  ${state.padEnd(10)}  ${String(duration).padStart(3)} min  ${title}`;
    context.out(`${isCurrent ? colours.bold(line) : line}\n`);
  }
  context.out('\n> is the current lesson. `npm start` says how to go on.\n');
  return 0;
}
