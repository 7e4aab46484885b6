import type { Grade, HabitGrade } from './grade.ts';

/** What a suite shows that its writer can do. */
export interface Deeds {
  /** How many bugs it catches. */
  caught: number;
  /** The tasks with a bug that is caught. */
  tasks: { title: string; caught: number }[];
  /** Habits that the lesson asks for and the suite keeps. */
  habits: HabitGrade[];
  /** The matchers, tables and doubles that it is written with. */
  uses: string[];
}

/** Reads the deeds of a suite from its grade. What was only asked for and not seen is no deed. */
export function deedsOf({ tasks, habits, uses }: Pick<Grade, 'tasks' | 'habits' | 'uses'>): Deeds {
  const withCaught = tasks.filter(({ caught }) => caught > 0);
  return {
    caught: withCaught.reduce((sum, { caught }) => sum + caught, 0),
    tasks: withCaught.map(({ title, caught }) => ({ title, caught })),
    habits: (habits ?? []).filter(({ asked, kept }) => asked && kept),
    uses: uses ?? [],
  };
}
