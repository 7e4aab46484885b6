import { catalogue } from '../sentences/sentences.ts';
import { hasPassed, type CoachState } from './state.ts';

const sentences = catalogue.coach.bar;

const widest = 20;

/** How far the course and this lesson are, in one line; parts that do not fit are left out. */
export function courseBar(state: CoachState, columns: number): string {
  const { number, lessons, passedOthers, chapterId } = state.lesson;
  const passed = passedOthers + (hasPassed(state) ? 1 : 0);
  const cells = Math.min(widest, lessons);
  const full = Math.floor((passed / lessons) * cells);
  const bugs = state.grade?.bugs ?? [];
  const caught = bugs.filter(({ caughtBy }) => caughtBy.length > 0).length;
  const parts = [
    sentences.lesson(number, lessons),
    `[${'#'.repeat(full)}${'-'.repeat(cells - full)}] ${sentences.passed(passed)}`,
    ...(bugs.length > 0 ? [sentences.bugs(caught, bugs.length)] : []),
    ...(chapterId === undefined ? [] : [catalogue.commands.list.chapters[chapterId]]),
  ];
  let line = parts[0];
  for (const part of parts.slice(1)) if (line.length + 3 + part.length <= columns) line += `   ${part}`;
  return line;
}
