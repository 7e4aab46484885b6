import type { Order } from '../protocol/run.ts';

/** Puts the tests of a suite, and of the suites in it, in the order asked for. */
export function arrange<T extends object>(tasks: T[], order: Order): T[] {
  if (order === 'file') return tasks;
  const arranged = order === 'reversed' ? tasks.toReversed() : shuffled(tasks, order);
  for (const task of arranged) {
    if ('tasks' in task && Array.isArray(task.tasks)) task.tasks = arrange(task.tasks, order);
  }
  return arranged;
}

/** The same shuffle for the same seed, on every machine. */
function shuffled<T>(items: T[], seed: number): T[] {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
