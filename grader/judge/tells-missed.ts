import type { Grade } from './grade.ts';

/** Whether a reader may be told which bugs of a task are missed: its tests are there, and have all run. */
export function tellsMissed({ tests, tasks, verdict }: Grade, task: number): boolean {
  // With `.only` most tests do not run: what they would miss is not known.
  const hasOnly = tests.some(({ skippedByOnly }) => skippedByOnly);
  const isOpen = tasks.some((one) => one.task === task && one.open);
  return !isOpen && !hasOnly && (verdict === 'weak' || verdict === 'unfinished');
}
