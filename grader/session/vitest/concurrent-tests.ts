import type { RunnerTask } from 'vitest';

/** One test after the other, and each once: which of two at once comes first must not decide. */
export function oneByOne(tasks: RunnerTask[]): void {
  for (const task of tasks) {
    task.concurrent = undefined;
    if (task.type === 'suite') {
      // The order is the run's.
      task.shuffle = undefined;
      oneByOne(task.tasks);
    } else task.repeats = undefined;
  }
}
