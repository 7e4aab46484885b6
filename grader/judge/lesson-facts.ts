import type { Unit } from '../implementations/units.ts';

/** What the judge needs to know of a lesson. */
export interface LessonFacts {
  id: string;
  kind?: string;
  tasks: {
    number: number;
    title: string;
    bugs: {
      id: string;
      behaviour: string;
      requirement: string;
      hints: string[];
      edits?: { find: string; replace: string }[];
    }[];
  }[];
  /** Habits that mastering asks for, and those that passing asks for. */
  habits: string[];
  requires: string[];
  /** The modules that it is about, relative to the course. */
  subject?: string[];
  /** The same as others see them, where somebody has looked at them. */
  units?: Unit[];
  /** Whether all functions and methods of this name in the course give back a promise. */
  isAsync?(name: string): boolean;
}
