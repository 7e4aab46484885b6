import { isDone, signs, type LessonState } from './lesson-state.ts';

const mostCells = 30;

/**
 * A bar of plain characters, such as `[##+------]`: mastered, passed, and what is left. One cell is one lesson, as long
 * as they fit. It is full only when every lesson is passed.
 */
export function courseBar(states: LessonState[]): string {
  const cells = Math.min(states.length, mostCells);
  const cellsFor = (lessons: number): number => Math.floor((lessons * cells) / states.length);
  const mastered = cellsFor(states.filter((state) => state === 'mastered').length);
  const passed = cellsFor(states.filter((state) => isDone(state)).length);
  const done = signs.mastered.repeat(mastered) + signs.passed.repeat(passed - mastered);
  return `[${done.padEnd(cells, '-')}]`;
}
