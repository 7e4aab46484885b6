import type { Grade, HabitGrade, SurvivorGrade } from '../judge/grade.ts';

/** What hints may be on, by name, and what of it is open. The hints themselves take more to load. */

/** How a hint names the bug that it is on. */
export function aboutBug(id: string): string {
  return `bug ${id}`;
}

/** How a hint names the task that it is on. */
export function aboutTask(task: number): string {
  return `task ${task}`;
}

/** How a hint names the change that it is on. */
export function aboutSurvivor({ file, line, id }: Pick<SurvivorGrade, 'file' | 'line' | 'id'>): string {
  return `survivor ${file}:${line} ${id}`;
}

/** How a hint names the habit that it is on. */
export function aboutHabit({ id }: Pick<HabitGrade, 'id'>): string {
  return `habit ${id}`;
}

/** Whether a hint is on what mastered asks for, and so on what is judged last. */
export function isAboutMastery(about: string): boolean {
  return /^(survivor|habit) /.test(about);
}

/** The numbers of the tasks that are open, of which a bug is missed, or an answer wrong. */
export function unsolvedTasks({
  tasks,
  bugs,
  answers = [],
}: Pick<Grade, 'tasks' | 'bugs' | 'answers'>): number[] {
  const missed = new Set([
    ...bugs.filter(({ caughtBy }) => caughtBy.length === 0).map(({ task }) => task),
    ...answers.filter(({ state }) => state !== 'right').map(({ task }) => task),
  ]);
  return tasks.filter(({ task, open }) => open || missed.has(task)).map(({ task }) => task);
}

/** A habit that is not kept, or a change that no test notices. */
export type AskedForMastery = { habit: HabitGrade } | { survivor: SurvivorGrade };

/** What is still asked for when all bugs are caught: habits to pass, changes to notice, then habits for mastered. */
export function askedForMastery({
  mutants,
  habits,
}: Partial<Pick<Grade, 'mutants' | 'habits'>>): AskedForMastery[] {
  const missing = (verdict: HabitGrade['asked']): AskedForMastery[] =>
    (habits ?? [])
      .filter(({ asked, kept }) => asked === verdict && kept === false)
      .map((habit) => ({ habit }));
  const survivors = (mutants?.survivors ?? []).map((survivor) => ({ survivor }));
  return [...missing('passed'), ...survivors, ...missing('mastered')];
}

/** How a hint names it. */
export function aboutAsked(asked: AskedForMastery): string {
  return 'habit' in asked ? aboutHabit(asked.habit) : aboutSurvivor(asked.survivor);
}
