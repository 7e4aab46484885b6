import { openTaskOf } from '../judge/todo-markers.ts';

/** @param name with the names of the suites around it */
export type TaskOfTest = (name: string) => number | undefined;

/**
 * To which task a test belongs: the one that it still says TODO to, in any of these versions of the suite.
 * @param versions texts of files, those of now before those that the learner began with
 */
export function taskOfTest(versions: string[]): TaskOfTest {
  return (name) => {
    for (const text of versions) {
      const task = openTaskOf(text, name);
      if (task !== undefined) return task;
    }
    return undefined;
  };
}
